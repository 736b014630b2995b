import { useQueryClient, type QueryClient } from '@tanstack/vue-query';
import { onScopeDispose, ref, watch } from 'vue';
import { liveConnection, onLiveEvent, openLive, type LiveEvent } from '@shared/live/socket';
import { keys } from './keys';
import { refreshLists, refreshTickets, rereadTickets } from './refresh';

const calm = 200;
/** So many milliseconds of arrivals are told in one sentence. */
const breath = 3000;
const netEvery = 30_000;

/** How many tickets came in since the page was opened, for the polite announcement. */
export const arrived = ref(0);

/** Reads again through the API whatever a pushed event touches; while the line is down, everything every 30 s. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  const touched = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let untold = 0;
  const tellArrivals = () => {
    telling = undefined;
    arrived.value += untold;
    untold = 0;
  };

  const flush = () => {
    timer = undefined;
    const numbers = [...touched];
    touched.clear();
    void refresh(queries, numbers);
  };
  const stopListening = onLiveEvent((event: LiveEvent) => {
    if (passing(event)) return;
    if (event.kind === 'ticket-opened' || event.kind === 'ticket-created') {
      untold++;
      telling ??= setTimeout(tellArrivals, breath);
    }
    touched.add(event.number);
    timer ??= setTimeout(flush, calm);
  });
  const stopWatching = watch(liveConnection, (now, before) => {
    if (now === 'live' && before === 'down') void caughtUp(queries);
  });
  const net = setInterval(() => {
    if (liveConnection.value !== 'live') void refreshTickets(queries);
  }, netEvery);

  openLive();
  onScopeDispose(() => {
    stopListening();
    stopWatching();
    clearTimeout(timer);
    clearTimeout(telling);
    clearInterval(net);
  });
}

/** Somebody came, left or writes: no ticket changed by it. */
export function passing({ kind }: LiveEvent): boolean {
  return kind.startsWith('guest-') || kind === 'agent-typing' || kind === 'seats-changed';
}

/** The line is back: what it told meanwhile may be more than it remembers, so what is on the screen is read once more. */
function caughtUp(queries: QueryClient): Promise<unknown> {
  return Promise.all([rereadTickets(queries), ...others(queries)]);
}

function refresh(queries: QueryClient, numbers: number[]): Promise<unknown> {
  return Promise.all([refreshLists(queries, ...numbers), ...others(queries)]);
}

const others = (queries: QueryClient) => [keys.taskLists, keys.calls, keys.news].map((queryKey) => queries.invalidateQueries({ queryKey }));
