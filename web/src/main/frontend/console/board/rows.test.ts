import { expect, test } from 'vitest';
import type { Board } from '@shared/api/board';
import { agentRows, ageRows, channelRows, longest, numberRows, queueRows } from './rows';

const board: Board = {
  at: '2026-11-23T02:00:00Z',
  from: '2026-11-17',
  to: '2026-11-23',
  before: { from: '2026-11-10', to: '2026-11-16' },
  queues: [{ team: 'support', notStarted: 2, inProgress: 3, waiting: 1, unassigned: 2, near: 1, late: 0, oldestAt: null }],
  ages: [{ days: '4-7', count: 2, before: 3 }],
  promises: [],
  channels: [
    { channel: 'line', count: 5, share: 62.5, mostUsed: true, before: 9 },
    { channel: 'email', count: 3, share: 37.5, mostUsed: false, before: 0 },
  ],
  figures: [
    { name: 'opened', unit: 'count', value: 4, before: 2 },
    { name: 'csat', unit: 'number', value: 8.1, before: null },
  ],
};

test('KP-6: the most used channel is marked, and each leads to its tickets of those days', () => {
  const [line, email] = channelRows(board, 'support');
  expect([line?.marked, email?.marked]).toEqual([true, false]);
  expect(line?.to).toEqual({
    name: 'tickets',
    params: { view: 'all', number: '' },
    query: { figure: 'contacts-line', team: 'support', from: '2026-11-17', to: '2026-11-23' },
  });
  expect(longest(channelRows(board, null))).toBe(9);
});

test('A backlog leads to what is that old now, whatever the days of the board', () => {
  expect(ageRows(board, null)[0]?.to.query).toEqual({ figure: 'age-4-7' });
  expect(queueRows(board)[0]).toMatchObject({ value: 6, to: { params: { view: 'open' }, query: { team: 'support' } } });
});

test('A mean leads nowhere, a count of tickets does', () => {
  const [opened, csat] = numberRows(board, ['opened', 'csat'], null);
  expect(opened?.to?.query.figure).toBe('opened');
  expect(csat?.to).toBeNull();
});

test('Load is told against capacity', () => {
  const shift = { user: 'agent1', displayName: 'นก', state: 'available' as const, since: null, tickets: 3, points: 7, capacity: 10 };
  const rows = agentRows([shift, { ...shift, capacity: 0 }], 'billing');
  expect(rows.map(({ value }) => value)).toEqual([70, 0]);
  expect(rows[0]?.to.query).toEqual({ assignee: 'agent1', team: 'billing' });
});
