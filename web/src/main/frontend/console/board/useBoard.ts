import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, onScopeDispose, watch, type Ref } from 'vue';
import { getBoard, type BoardLayout } from '@shared/api/board';
import { listPresence } from '@shared/api/presence';
import { liveConnection, onLiveEvent } from '@shared/live/socket';
import { keys } from '../keys';
import { passing } from '../useLiveUpdates';
import { pace } from './pace';

/** A clock passes a line, and a survey is answered, without an event. */
const MINUTE = 60_000;
const DOWN = 30_000;
/** Who comes, leaves or says that they are at lunch is no event either. */
const PRESENCE = 15_000;

/** The figures of the board, counted again when the feed says that something happened. */
export function useBoard(layout: Ref<BoardLayout | undefined>) {
  const client = useQueryClient();
  const asked = computed(() => ({ days: layout.value?.days ?? 1, team: layout.value?.team ?? null }));
  const enabled = computed(() => layout.value !== undefined);
  const board = useQuery({
    queryKey: computed(() => [...keys.board, asked.value]),
    queryFn: ({ signal }) => getBoard(asked.value, signal),
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: () => (liveConnection.value === 'live' ? MINUTE : DOWN),
  });
  const presence = useQuery({
    queryKey: computed(() => ['presence', 'teams', asked.value.team]),
    queryFn: ({ signal }) => listPresence(asked.value.team, signal),
    enabled,
    placeholderData: keepPreviousData,
    refetchInterval: PRESENCE,
  });
  const { call, stop } = pace(() => {
    void client.invalidateQueries({ queryKey: keys.board });
    void client.invalidateQueries({ queryKey: ['presence', 'teams'] });
  });
  const deaf = onLiveEvent((event) => passing(event) || call());
  watch(liveConnection, (now) => now === 'live' && call());
  onScopeDispose(() => {
    deaf();
    stop();
  });
  return { asked, board, presence };
}
