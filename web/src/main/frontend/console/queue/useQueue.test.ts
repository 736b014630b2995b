// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { focusManager, onlineManager } from '@tanstack/vue-query';
import { defineComponent, h, nextTick, ref } from 'vue';
import type { QueueFilter } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, mounted, using } from '@shared/testing/mounted';
import { refreshLists, refreshTickets } from '../refresh';
import { useQueue } from './useQueue';

const neverEnding = new Promise<never>(() => undefined);

afterEach(() => vi.unstubAllGlobals());

test('rows stay while a search narrows and never stand under the name of another view', async () => {
  vi.stubGlobal('fetch', (path: string) => (path.includes('view=open') ? Promise.resolve(Response.json({ items: [{ number: 7 }], next: null })) : neverEnding));
  const filter = ref<QueueFilter>({ view: 'open', channel: null, stage: null, q: '' });
  const { unmount } = mounted(
    defineComponent(() => {
      const { rows } = useQueue(filter);
      return () => h('p', rows.value.map(({ number }) => `#${number}`).join());
    }),
  );
  await eventually(() => expect(document.body.textContent).toContain('#7'));

  filter.value = { view: 'open', channel: null, stage: null, q: 'พัสดุ' };
  await nextTick();
  expect(document.body.textContent).toContain('#7');

  filter.value = { view: 'mine', channel: null, stage: null, q: '' };
  await eventually(() => expect(document.body.textContent).not.toContain('#7'));
  unmount();
});

test('B27: a list that names a person is looked for once, whatever is done meanwhile; every other one is read again', async () => {
  const calls = hubAnswers(() => ({ body: { items: [], next: null } }));
  const filter = ref<QueueFilter>({ view: 'open', channel: null, stage: null, q: 'from:สมชาย' });
  const { given, queries, unmount } = using(() => useQueue(filter));
  const everything = async () => {
    await refreshLists(queries, 7);
    await refreshTickets(queries);
    for (const manager of [focusManager.setFocused.bind(focusManager), onlineManager.setOnline.bind(onlineManager)]) {
      manager(false);
      manager(true);
      await eventually(() => expect(queries.isFetching()).toBe(0));
    }
  };
  await eventually(() => expect(given.query.isSuccess.value).toBe(true));
  await everything();
  expect(calls).toHaveLength(1);
  await given.query.refetch();
  expect(calls).toHaveLength(2);

  filter.value = { ...filter.value, q: '' };
  await eventually(() => expect(calls).toHaveLength(3));
  await everything();
  expect(calls.length).toBeGreaterThanOrEqual(7);
  unmount();
});
