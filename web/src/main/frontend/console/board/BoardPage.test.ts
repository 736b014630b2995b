// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { me } from '@shared/session/session';
import { hubAnswers, type Asked } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import BoardPage from './BoardPage.vue';

const layout = {
  tiles: [
    { tile: 'queues', size: 'wide', form: 'table' },
    { tile: 'channels', size: 'small', form: 'chart' },
  ],
  days: 1,
  team: null,
};
const board = {
  at: '2026-11-23T02:00:00Z',
  from: '2026-11-23',
  to: '2026-11-23',
  before: { from: '2026-11-22', to: '2026-11-22' },
  queues: [{ team: 'support', notStarted: 2, inProgress: 3, waiting: 0, unassigned: 1, near: 1, late: 0, oldestAt: null }],
  ages: [],
  promises: [],
  channels: [{ channel: 'line', count: 5, share: 100, mostUsed: true, before: 2 }],
  figures: [],
};

const router = () =>
  createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/tickets/:view/:number?', name: 'tickets', component: BoardPage }, { path: '/:rest(.*)*', component: BoardPage }],
  });
const signedIn = (...roles: string[]) => (me.value = { name: 'someone', displayName: null, roles, teams: ['support'], locale: null });

function hub({ path, method, body }: Asked) {
  if (path.includes('/me/board')) return { body: method === 'PUT' ? body : layout };
  return path.includes('/board') ? { body: board } : { body: { items: [], next: null } };
}

afterEach(() => {
  vi.unstubAllGlobals();
  me.value = null;
});

test('KP-6: figures lead to their tickets, and what is arranged is kept by the hub', async () => {
  signedIn('supervisor');
  const asked = hubAnswers(hub);
  const { unmount } = mounted(BoardPage, {}, router());
  await eventually(() => expect(byTestId('queue-support-near').querySelector('a')?.getAttribute('href')).toBe('/tickets/all?figure=near&team=support'));
  byTestId('most-used');
  byTestId('board-arrange').click();
  await eventually(() => byTestId('later-queues'));
  byTestId('later-queues').click();
  await eventually(() => expect(asked.find(({ method }) => method === 'PUT')?.body).toEqual({ ...layout, tiles: [...layout.tiles].reverse() }));
  unmount();
});

test('KP-6: whoever arranges by keyboard keeps the focus, at the ends and when a tile goes', async () => {
  signedIn('supervisor');
  const asked = hubAnswers(hub);
  const { unmount } = mounted(BoardPage, {}, router());
  const kept = () => asked.filter(({ method }) => method === 'PUT').length;
  const focused = () => (document.activeElement as HTMLElement | null)?.dataset.testid;
  const presses = async (id: string, now: string) => {
    const before = kept();
    byTestId(id).focus();
    byTestId(id).click();
    await eventually(() => expect([kept(), focused()]).toEqual([before + 1, now]));
  };
  await eventually(() => byTestId('board-arrange'));
  byTestId('board-arrange').click();
  await eventually(() => byTestId('earlier-channels'));
  await presses('earlier-channels', 'earlier-channels');
  await eventually(() => expect(byTestId('earlier-channels').getAttribute('aria-disabled')).toBe('true'));
  byTestId('earlier-channels').click();
  byTestId('earlier-channels').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
  expect(kept()).toBe(1);
  await presses('hide-channels', 'hide-queues');
  await presses('hide-queues', 'board-arrange');
  await presses('show-ages', 'hide-ages');
  unmount();
});

test('Who leads no team is not asked anything and reads that the board is not for them', async () => {
  signedIn('agent');
  const asked = hubAnswers(hub);
  const { unmount } = mounted(BoardPage, {}, router());
  await eventually(() => expect(document.body.textContent).toContain('คุณไม่มีสิทธิ์ดูส่วนนี้'));
  expect(asked).toEqual([]);
  unmount();
});

test('Whatever the hub does not answer can be asked again', async () => {
  signedIn('supervisor');
  hubAnswers((asked) => (asked.path.includes('/me/board') ? hub(asked) : { status: 500, body: { type: 'about:blank', title: 'x', status: 500, detail: 'x', errors: [] } }));
  const { unmount } = mounted(BoardPage, {}, router());
  await eventually(() => expect(document.querySelector('[role="alert"] button')).not.toBeNull());
  unmount();
});
