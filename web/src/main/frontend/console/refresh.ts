import type { QueryClient } from '@tanstack/vue-query';
import { asksByItself } from '@shared/api/queries';
import { keys } from './keys';
import { renewLists } from './queue/renewLists';

/** Lists of tickets, as far as these ones can have changed them, and all that is kept of these ones, are read again. */
export const refreshLists = (queries: QueryClient, ...numbers: number[]): Promise<unknown> =>
  Promise.all([renewLists(queries, ...numbers), ...numbers.map((number) => queries.invalidateQueries({ queryKey: keys.one(number) }))]);

/** The same of the lists, and everything else about tickets. */
export const refreshTickets = (queries: QueryClient, ...numbers: number[]): Promise<unknown> =>
  Promise.all([renewLists(queries, ...numbers), queries.invalidateQueries({ queryKey: ['tickets'], predicate: ({ queryKey }) => queryKey[1] !== keys.lists[1] })]);

/** Everything about tickets is read again, long lists from end to end: nobody knows what changed. */
export const rereadTickets = (queries: QueryClient): Promise<unknown> =>
  queries.invalidateQueries({ queryKey: ['tickets'], predicate: asksByItself });
