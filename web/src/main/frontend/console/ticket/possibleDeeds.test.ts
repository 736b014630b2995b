import { describe, expect, test } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { possibleDeeds } from './possibleDeeds';

const deeds = (ticket: Partial<Ticket>) =>
  Object.entries(possibleDeeds({ assignee: null, ...ticket } as Ticket, 'agent1'))
    .filter(([, possible]) => possible)
    .map(([deed]) => deed)
    .sort();

describe('A ticket', () => {
  test('that nobody has can be taken and begun', () => {
    expect(deeds({ state: 'not-started' })).toEqual(['assign', 'cancel', 'progress', 'resolve', 'spam', 'tag', 'take', 'waiting']);
  });

  test('that one holds cannot be taken again', () => {
    expect(deeds({ state: 'in-progress', assignee: 'agent1' })).toEqual(['assign', 'cancel', 'resolve', 'snooze', 'spam', 'tag', 'waiting']);
  });

  test('that waits can go on', () => {
    expect(deeds({ state: 'waiting', assignee: 'agent1' })).toContain('progress');
  });

  test('that is closed can only be opened again', () => {
    expect(deeds({ state: 'done' })).toEqual(['reopen']);
    expect(deeds({ state: 'cancelled' })).toEqual(['reopen']);
  });

  test('that is spam can only be called none', () => {
    expect(deeds({ state: 'cancelled', outcome: 'spam' })).toEqual(['restore']);
  });
});
