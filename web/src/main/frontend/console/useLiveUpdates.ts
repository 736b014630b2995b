import { useQueryClient, type QueryClient } from '@tanstack/vue-query';
import { onScopeDispose, ref } from 'vue';
import { liveConnection, onLiveEvent, openLive, type LiveEvent } from '@shared/live/socket';
import { keys } from './keys';

const calm = 200;
const netEvery = 30_000;

/** How many tickets came in since the page was opened, for the polite announcement. */
export const arrived = ref(0);

/** Reads again through the API whatever a pushed event touches; while the line is down, everything every 30 s. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  const touched = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    timer = undefined;
    const numbers = [...touched];
    touched.clear();
    void refresh(queries, numbers);
  };
  const stopListening = onLiveEvent((event: LiveEvent) => {
    if (passing(event)) return;
    if (event.kind === 'ticket-opened' || event.kind === 'ticket-created') arrived.value++;
    touched.add(event.number);
    timer ??= setTimeout(flush, calm);
  });
  const net = setInterval(() => {
    if (liveConnection.value !== 'live') void queries.invalidateQueries({ queryKey: ['tickets'] });
  }, netEvery);

  openLive();
  onScopeDispose(() => {
    stopListening();
    clearTimeout(timer);
    clearInterval(net);
  });
}

/** Somebody came, left or writes: no ticket changed by it. */
function passing({ kind }: LiveEvent): boolean {
  return kind.startsWith('guest-') || kind === 'agent-typing';
}

function refresh(queries: QueryClient, numbers: number[]): Promise<unknown> {
  return Promise.all([
    queries.invalidateQueries({ queryKey: keys.lists }),
    queries.invalidateQueries({ queryKey: keys.taskLists }),
    queries.invalidateQueries({ queryKey: keys.calls }),
    queries.invalidateQueries({ queryKey: keys.news }),
    ...numbers.map((number) => queries.invalidateQueries({ queryKey: keys.one(number) })),
  ]);
}
