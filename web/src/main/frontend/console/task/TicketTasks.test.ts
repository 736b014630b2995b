// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Task } from '@shared/api/tasks';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import TicketTasks from './TicketTasks.vue';

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

const check: Task = {
  id: 't1',
  ticket: 1008,
  team: 'support',
  assignee: null,
  kind: 'check',
  channel: 'phone',
  text: 'ดูเลขพัสดุ',
  dueAt: null,
  state: 'open',
  madeAt: '2026-11-22T02:00:00Z',
  madeBy: 'agent1',
  why: 'by-hand',
  doneBy: null,
  doneAt: null,
  note: null,
  link: null,
  message: null,
};

function ticketWith(task: Task) {
  let shown = task;
  const calls = hubAnswers(({ method, path }) => {
    if (method === 'GET') return { body: { items: [shown], next: null } };
    shown = { ...shown, state: method === 'DELETE' ? 'open' : path.endsWith('dropping') ? 'dropped' : 'done' };
    return { body: shown };
  });
  return { calls, ...mounted(TicketTasks, { number: 1008 }) };
}

const asked = (calls: { method: string; path: string }[]) => calls.map(({ method, path }) => `${method} ${path}`);

describe('The tasks of a ticket', () => {
  test('are done with one press and taken up again by undo', async () => {
    const { calls, unmount } = ticketWith(check);
    await eventually(() => byTestId('task-done').click());
    await eventually(() => expect(toasts.value.at(-1)?.deed).toBeDefined());
    expect(asked(calls)).toContain('POST /api/v1/tasks/t1/completion');
    toasts.value.at(-1)?.deed?.run();
    await eventually(() => expect(asked(calls)).toContain('DELETE /api/v1/tasks/t1/completion'));
    unmount();
  });

  test('ask for the link where the answer was given by hand, and offer no undo', async () => {
    const { calls, unmount } = ticketWith({ ...check, kind: 'reply-by-hand', channel: 'pantip' });
    await eventually(() => byTestId('task-done').click());
    await eventually(() => expect(byTestId<HTMLButtonElement>('task-submit').disabled).toBe(true));
    const link = byTestId<HTMLInputElement>('task-link');
    link.value = 'https://forum.example.com/topic/1';
    link.dispatchEvent(new Event('input'));
    await eventually(() => expect(byTestId<HTMLButtonElement>('task-submit').disabled).toBe(false));
    byTestId('task-submit').click();
    await eventually(() => expect(toasts.value).toHaveLength(1));
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ note: null, link: 'https://forum.example.com/topic/1' });
    expect(toasts.value[0]?.deed).toBeUndefined();
    unmount();
  });

  test('are not shown once they have ended', async () => {
    const { calls, unmount } = ticketWith({ ...check, state: 'done' });
    await eventually(() => expect(calls).toHaveLength(1));
    expect(document.querySelector('[data-testid="ticket-task"]')).toBeNull();
    unmount();
  });
});
