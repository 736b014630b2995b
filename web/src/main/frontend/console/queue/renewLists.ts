import type { Query, QueryClient } from '@tanstack/vue-query';
import { asksByItself } from '@shared/api/queries';
import { listTickets, type QueueFilter } from '@shared/api/tickets';
import { keys } from '../keys';
import { renewed, type Pages } from './listPages';

type List = Query<Pages, Error, Pages, readonly unknown[]>;

/** What is still to be read of a list while it is read already. */
interface Turn {
  busy: boolean;
  wanted: boolean;
  touched: Set<number>;
}

const turns = new WeakMap<List, Turn>();
const filterOf = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[2] as QueueFilter | undefined;

/** Of the lists on the screen, however long they are, reads again the beginning and the pages on which these tickets stand. */
export function renewLists(queries: QueryClient, ...numbers: number[]): Promise<unknown> {
  const lists = queries.getQueryCache().findAll({ queryKey: keys.lists, predicate: asksByItself }) as unknown as List[];
  return Promise.all(lists.map((list) => inTurn(queries, list, numbers)));
}

/** One reading of a list at a time, so that no older answer comes last. */
async function inTurn(queries: QueryClient, list: List, numbers: number[]): Promise<void> {
  const turn = turns.get(list) ?? { busy: false, wanted: false, touched: new Set() };
  turns.set(list, turn);
  numbers.forEach((each) => turn.touched.add(each));
  turn.wanted = true;
  if (turn.busy) return;
  turn.busy = true;
  while (turn.wanted) {
    const { touched } = turn;
    turn.touched = new Set();
    turn.wanted = false;
    await read(queries, list, touched);
  }
  turn.busy = false;
}

async function read(queries: QueryClient, list: List, touched: Set<number>): Promise<void> {
  await arrived(list);
  const held = list.state.data;
  const long = held !== undefined && held.pages.length > 1;
  if (long && !list.isActive()) queries.setQueryData<Pages>(list.queryKey, { pages: held.pages.slice(0, 1), pageParams: held.pageParams.slice(0, 1) });
  if (long && list.isActive() && (await renew(queries, list, held, touched))) return;
  await queries.invalidateQueries({ queryKey: list.queryKey, exact: true });
}

/** Whether that was enough; else the list is read as a whole. */
async function renew(queries: QueryClient, list: List, held: Pages, touched: Set<number>): Promise<boolean> {
  const filter = filterOf(list) as QueueFilter;
  const cursors = held.pageParams.filter((_each, at) => at === 0 || held.pages[at]?.items.some(({ number }) => touched.has(number)));
  try {
    const fresh = new Map(await Promise.all(cursors.map(async (cursor) => [cursor, await listTickets(filter, cursor)] as const)));
    await arrived(list);
    const now = list.state.data && renewed(list.state.data, fresh, touched);
    if (now) queries.setQueryData<Pages>(list.queryKey, now);
    return Boolean(now);
  } catch {
    return false;
  }
}

/** Whatever the list is fetching is there: what is fetched is laid over the pages as they were when it was asked for. */
const arrived = (list: List) => list.promise?.then(
  () => undefined,
  () => undefined,
);
