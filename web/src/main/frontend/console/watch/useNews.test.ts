// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import type { News } from '@shared/api/watch';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import { keys } from '../keys';
import { useNews } from './useNews';

afterEach(() => vi.unstubAllGlobals());

const news = (id: number, ticket: number): News => ({ id, ticket, kind: 'mention', state: null, by: 'agent2', at: '2026-11-23T03:00:00Z', read: false });

test('what is new is told once with its number, and what is open before the user counts as read', async () => {
  let items = [news(1, 1001)];
  const calls = hubAnswers(({ method }) => ({ body: { items: method === 'PUT' ? items.map((each) => ({ ...each, read: true })) : items, next: null } }));
  const open = ref<number | null>(null);
  const { given, queries, unmount } = using(() => useNews(open));
  await eventually(() => expect(given.unread.value).toHaveLength(1));
  expect(toasts.value).toHaveLength(0);

  items = [news(2, 1002), ...items];
  await queries.invalidateQueries({ queryKey: keys.news });
  await eventually(() => expect(toasts.value.map(({ text }) => text)).toEqual([expect.stringContaining('#1002')]));
  await queries.invalidateQueries({ queryKey: keys.news });
  await nextTick();
  expect(toasts.value).toHaveLength(1);

  open.value = 1002;
  await eventually(() => expect(given.unread.value).toHaveLength(0));
  expect(calls.find(({ method }) => method === 'PUT')).toMatchObject({ path: '/api/v1/me/news/read', body: { ticket: 1002 } });
  unmount();
});
