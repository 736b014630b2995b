import { QueryClient, type Query } from '@tanstack/vue-query';
import { Problem } from './problem';

const fresh = 10_000;

/** Each reading of it is a logged look at persons: it is read again only when somebody asks. */
export const onlyWhenAsked = { onlyWhenAsked: true };

type Meant = Pick<Query, 'meta'>;

export const asksByItself = ({ meta }: Meant): boolean => meta?.onlyWhenAsked !== true;

/** Server state is kept in memory only; a passing fault is asked again, a refusal is not. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: (query: Meant) => (asksByItself(query) ? fresh : Infinity),
        refetchOnWindowFocus: asksByItself,
        refetchOnReconnect: asksByItself,
        gcTime: 5 * 60_000,
        retry: (failures, fault) => failures < 2 && fault instanceof Problem && fault.passing,
        retryDelay: (attempt) => Math.min(4000, 500 * 2 ** attempt),
      },
    },
  });
}
