// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import type { QueueFilter } from '@shared/api/tickets';
import { eventually, mounted } from '@shared/testing/mounted';
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
