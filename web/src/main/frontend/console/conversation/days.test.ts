import { expect, test } from 'vitest';
import type { Handoff } from '@shared/api/handoffs';
import type { Message } from '@shared/api/messages';
import { byDay, withHandoffs } from './days';

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
