import { describe, expect, test } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { neighbour } from './neighbour';

const rows = [7, 5, 3].map((number) => ({ number }) as Ticket);

describe('After a ticket (B08)', () => {
  test('the next one in the list follows, and before the last one the one above', () => {
    expect(neighbour(rows, 7)).toBe(5);
    expect(neighbour(rows, 3)).toBe(5);
  });

  test('nothing follows the only one', () => {
    expect(neighbour(rows.slice(0, 1), 7)).toBeNull();
    expect(neighbour([], 7)).toBeNull();
  });

  test('the first one follows one that has left the list', () => {
    expect(neighbour(rows, 9)).toBe(7);
  });
});
