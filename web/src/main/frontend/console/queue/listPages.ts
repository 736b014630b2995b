import type { InfiniteData } from '@tanstack/vue-query';
import type { Page } from '@shared/api/page';
import type { Ticket } from '@shared/api/tickets';

/** What was read of a list until now, page by page. */
export type Pages = InfiniteData<Page<Ticket>, string | null>;

/**
 * The pages with some of them read anew. A page may have taken in tickets, so what stood at its end is kept below, unless
 * it is one of the `touched`, which stand where they were read last.
 *
 * @param fresh the pages read anew, by the cursor that they began from
 * @return null when the first page has nothing in common with what was known: nobody knows what lies between
 */
export function renewed(held: Pages, fresh: Map<string | null, Page<Ticket>>, touched: Set<number>): Pages | null {
  const pages = held.pages.map((page, at) => {
    const newer = fresh.get(held.pageParams[at] ?? null);
    return newer ? overlaid(page, newer, touched) : page;
  });
  return pages.every((page) => page !== null) ? { pages, pageParams: held.pageParams } : null;
}

function overlaid(old: Page<Ticket>, fresh: Page<Ticket>, touched: Set<number>): Page<Ticket> | null {
  const there = new Set(fresh.items.map(({ number }) => number));
  const last = old.items.findLastIndex(({ number }) => there.has(number) && !touched.has(number));
  if (last < 0 && old.items.some(({ number }) => !touched.has(number))) return null;
  const below = old.items.slice(last + 1).filter(({ number }) => !there.has(number) && !touched.has(number));
  return { items: [...fresh.items, ...below], next: below.length > 0 ? old.next : fresh.next };
}

/** Each ticket once, where it stands first. */
export function rowsOf(pages: Page<Ticket>[]): Ticket[] {
  const rows = new Map<number, Ticket>();
  for (const ticket of pages.flatMap(({ items }) => items)) {
    if (!rows.has(ticket.number)) rows.set(ticket.number, ticket);
  }
  return [...rows.values()];
}
