import { QueryClient } from '@tanstack/vue-query';
import { Problem } from './problem';

/** Server state is kept in memory only; a passing fault is asked again, a refusal is not. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 5 * 60_000,
        retry: (failures, fault) => failures < 2 && fault instanceof Problem && fault.passing,
        retryDelay: (attempt) => Math.min(4000, 500 * 2 ** attempt),
      },
    },
  });
}
