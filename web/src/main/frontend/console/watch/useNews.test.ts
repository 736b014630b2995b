// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import type { News } from '@shared/api/watch';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { openTitle } from '@shared/app/title';
import en from '@shared/i18n/en.json';
import { i18n } from '@shared/i18n/locale';
import { toasts } from '@shared/ui/toasts';
import { keys } from '../keys';
import { useNews } from './useNews';

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

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

test('where a page may show nothing outside, as on a phone, the news are told once all the same', async () => {
  const refused = () => {
    throw new TypeError('Illegal constructor');
  };
  vi.stubGlobal('Notification', Object.assign(refused, { permission: 'granted' }));
  vi.spyOn(document, 'hasFocus').mockReturnValue(false);
  let items = [news(11, 1001)];
  hubAnswers(() => ({ body: { items, next: null } }));
  const { given, queries, unmount } = using(() => useNews(ref(null)));
  await eventually(() => expect(given.unread.value).toHaveLength(1));

  for (const count of [2, 3]) {
    items = [news(10 + count, 1000 + count), ...items];
    await queries.invalidateQueries({ queryKey: keys.news });
    await eventually(() => expect(given.unread.value).toHaveLength(count));
  }
  expect(toasts.value.map(({ text }) => text)).toEqual([expect.stringContaining('#1002'), expect.stringContaining('#1003')]);
  unmount();
});

test('the tab counts what is new, in whichever language it is', async () => {
  openTitle('app.console');
  hubAnswers(() => ({ body: { items: [news(21, 1001), news(20, 1001)], next: null } }));
  const { unmount } = using(() => useNews(ref(null)));
  const titled = (count: string, title: string) => eventually(() => expect(document.title).toBe(count + title));
  const thai = i18n.global.t('app.console');
  await titled('(2) ', thai);
  i18n.global.setLocaleMessage('en', en as never);
  i18n.global.locale.value = 'en';
  await titled('(2) ', en.app.console);
  i18n.global.locale.value = 'th';
  await titled('(2) ', thai);
  unmount();
  await titled('', thai);
});
