import { computed, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { Stage } from '@shared/api/elements';
import { behindKeys, type Behind, type View } from '@shared/api/tickets';

/** By what a list is narrowed or ordered. */
export type Narrowing = 'channel' | 'stage' | 'sort';

/** Where the agent stands: the view of the queue and the open ticket, both held by the address. */
export function useDesk() {
  const route = useRoute();
  const router = useRouter();
  const view = computed(() => (route.params.view as View | undefined) ?? 'open');
  const number: ComputedRef<number | null> = computed(() => (route.params.number ? Number(route.params.number) : null));
  const channel = computed(() => (route.query.channel as string | undefined) ?? null);

  const stage = computed(() => (route.query.stage as Stage | undefined) ?? null);

  const behind = computed<Behind | null>(() => {
    const given = behindKeys.flatMap((key) => (typeof route.query[key] === 'string' ? [[key, route.query[key]]] : []));
    return given.length === 0 ? null : (Object.fromEntries(given) as Behind);
  });

  const sort = computed(() => (route.query.sort === 'due' ? 'due' : null));
  const addressOf = (ticket: number | null) => ({
    name: 'tickets',
    params: { view: view.value, number: ticket === null ? '' : String(ticket) },
    query: route.query,
  });

  return {
    view,
    number,
    channel,
    stage,
    behind,
    sort,
    addressOf,
    open: (ticket: number) => router.push(addressOf(ticket)),
    close: () => router.push(addressOf(null)),
    show: (next: View) => router.push({ name: 'tickets', params: { view: next, number: '' } }),
    narrow: (by: Narrowing, next: string | null) =>
      router.replace({ name: 'tickets', params: route.params, query: { ...route.query, [by]: next ?? undefined } }),
  };
}
