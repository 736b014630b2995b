import { expect, test } from 'vitest';
import type { Handoff } from '@shared/api/handoffs';
import type { Message } from '@shared/api/messages';
import { byDay, withChanges, withHandoffs } from './days';

const message = (id: string, at: string) => ({ id, at }) as Message;
const handoff = (id: string, at: string, filled = 6) => ({ id, at, filled }) as Handoff;

test('a hand-off stands where it happened, and one that told nothing does not', () => {
  const messages = [message('m1', '2026-11-22T01:00:00Z'), message('m2', '2026-11-22T03:00:00Z')];
  const handoffs = [handoff('h1', '2026-11-22T02:00:00Z'), handoff('h2', '2026-11-22T02:30:00Z', 0), handoff('h3', '2026-11-23T01:00:00Z', 4)];
  const days = byDay(withHandoffs(messages, handoffs));
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
    ['2026-11-22', ['m1', 'h1', 'm2']],
    ['2026-11-23', ['h3']],
  ]);
});

test('changes of one gap stand together between the messages around them, day by day', () => {
  const messages = [message('m1', '2026-11-22T01:00:00Z'), message('m2', '2026-11-22T03:00:00Z')];
  const change = (at: string, field = 'assignee') => ({ at, field, actor: 'agent1', from: null, to: 'x', reason: null });
  const changes = [change('2026-11-22T01:00:00Z', 'created'), change('2026-11-22T02:00:00Z'), change('2026-11-22T02:10:00Z'), change('2026-11-22T04:00:00Z'), change('2026-11-23T04:00:00Z')];
  const days = byDay(withChanges(withHandoffs(messages, []), changes));
  expect(days.map(({ entries }) => entries.map(({ message: said, changes: happened }) => said?.id ?? happened?.length))).toEqual([['m1', 2, 'm2', 1], [1]]);
});
