import { describe, expect, test } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { hold } from './heldRows';

const ticket = (number: number, subject = 's') => ({ number, subject }) as Ticket;

describe('A queue under the pointer', () => {
  test('keeps its order while tickets arrive above', () => {
    const held = hold([ticket(1), ticket(2)], [ticket(3), ticket(2), ticket(1)]);
    expect(held.rows.map((row) => row.number)).toEqual([1, 2]);
    expect(held.waiting).toBe(1);
  });

  test('shows the newest content of the rows it has', () => {
    expect(hold([ticket(1, 'old')], [ticket(1, 'new')]).rows[0]?.subject).toBe('new');
  });

  test('goes on below with what was fetched, which moves nothing', () => {
    const held = hold([ticket(3), ticket(2)], [ticket(4), ticket(3), ticket(2), ticket(1), ticket(0)]);
    expect(held.rows.map((row) => row.number)).toEqual([3, 2, 1, 0]);
    expect(held.waiting).toBe(1);
  });

  test('keeps a row that left the view until it may move', () => {
    const held = hold([ticket(1), ticket(2)], [ticket(2)]);
    expect(held.rows.map((row) => row.number)).toEqual([1, 2]);
    expect(held.waiting).toBe(0);
  });
});
