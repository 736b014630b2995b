import { expect, test } from 'vitest';
import type { Page } from '@shared/api/page';
import type { Ticket } from '@shared/api/tickets';
import { renewed, rowsOf, type Pages } from './listPages';

const page = (numbers: number[], next: string | null = null): Page<Ticket> => ({ items: numbers.map((number) => ({ number }) as Ticket), next });
const held: Pages = { pages: [page([9, 8, 7], 'b'), page([6, 5, 4], 'c'), page([3, 2, 1], null)], pageParams: [null, 'b', 'c'] };
const shown = (pages: Pages | null) => rowsOf(pages?.pages ?? []).map(({ number }) => number);
const fresh = (...read: [string | null, Page<Ticket>][]) => new Map(read);

test('a new ticket stands on top, and nothing falls out between the pages', () => {
  const now = renewed(held, fresh([null, page([10, 9, 8], 'x')]), new Set([10]));

  expect(shown(now)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  expect(now?.pages.at(-1)?.next).toBeNull();
});

test('a ticket of a later page that something happened to stands on top, once and as it is now', () => {
  const moved = { items: [{ number: 5, subject: 'ใหม่' } as Ticket, ...page([9, 8]).items], next: 'x' };
  const now = renewed(held, fresh([null, moved], ['b', page([6, 4], 'c')]), new Set([5]));

  expect(shown(now)).toEqual([5, 9, 8, 7, 6, 4, 3, 2, 1]);
  expect(rowsOf(now?.pages ?? [])[0]?.subject).toBe('ใหม่');
});

test('a ticket that left the list is gone from whichever page it stood on', () => {
  expect(shown(renewed(held, fresh([null, page([9, 7, 6], 'x')]), new Set([8])))).toEqual([9, 7, 6, 5, 4, 3, 2, 1]);
  expect(shown(renewed(held, fresh([null, page([9, 8, 7], 'b')], ['b', page([6, 4, 3], 'x')]), new Set([5])))).toEqual([9, 8, 7, 6, 4, 3, 2, 1]);
});

test('when everything on the first page is new, nobody knows what lies between', () => {
  expect(renewed(held, fresh([null, page([19, 18, 17], 'x')]), new Set())).toBeNull();
});

test('a page whose every ticket was touched may be empty', () => {
  expect(shown(renewed(held, fresh([null, page([6, 5, 4], 'x')]), new Set([9, 8, 7])))).toEqual([6, 5, 4, 3, 2, 1]);
});
