import { useInfiniteQuery, type Query } from '@tanstack/vue-query';
import { computed, ref, shallowRef, watch, type Ref } from 'vue';
import { asksByItself, onlyWhenAsked } from '@shared/api/queries';
import { asksForPersons, listTickets, type QueueFilter, type Ticket, type View } from '@shared/api/tickets';
import { keys } from '../keys';
import { hold } from './heldRows';
import { rowsOf, type Pages } from './listPages';

/** Of a long list the live line says what to read, not the window. */
const quickly = ({ meta, state }: Pick<Query<unknown, Error, Pages>, 'meta' | 'state'>) => asksByItself({ meta }) && (state.data?.pages.length ?? 0) < 2;

/** The queue's rows: live, yet still while the pointer rests on them. */
export function useQueue(filter: Ref<QueueFilter>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => keys.list(filter.value)),
    queryFn: ({ pageParam, signal, queryKey }) => listTickets(queryKey[2] as QueueFilter, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: computed(() => ofView(filter.value.view)),
    refetchOnWindowFocus: quickly,
    refetchOnReconnect: quickly,
    shallow: true,
    meta: computed(() => (asksForPersons(filter.value.q) ? onlyWhenAsked : {})),
  });
  const incoming = computed(() => rowsOf(query.data.value?.pages ?? []));
  const held = ref(false);
  const rows = shallowRef<Ticket[]>([]);
  const waiting = ref(0);

  const settle = () => {
    rows.value = incoming.value;
    waiting.value = 0;
  };
  watch(
    incoming,
    (fresh) => {
      if (!held.value || rows.value.length === 0) return settle();
      const still = hold(rows.value, fresh);
      rows.value = still.rows;
      waiting.value = still.waiting;
    },
    { immediate: true },
  );
  watch(held, (now) => now || settle());
  watch(filter, settle);
  watch(query.isPlaceholderData, (stale) => stale || settle());

  return { query, rows, waiting, held, settle };
}

/** While a search narrows, its rows stay; another view's rows never stand under this one's name. */
function ofView(view: View) {
  return (before: Pages | undefined, query?: { queryKey: readonly unknown[] }) =>
    (query?.queryKey[2] as QueueFilter | undefined)?.view === view ? before : undefined;
}
