import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { watch } from 'vue';
import { getPresence, sayPresence, type PresenceState } from '@shared/api/presence';
import { liveConnection } from '@shared/live/socket';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';

const OFTEN = 30_000;

/** How the reader stands; asked again once the page is live, which is what makes them available, and while it is open. */
export function usePresence() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: keys.shift, queryFn: ({ signal }) => getPresence(signal), refetchInterval: OFTEN, retry: false });
  watch(liveConnection, (now) => now === 'live' && void client.invalidateQueries({ queryKey: keys.shift }));
  const { mutate } = useMutation({
    mutationFn: (state: PresenceState) => sayPresence(state),
    onSuccess: (now) => client.setQueryData(keys.shift, now),
    onError: (fault) => {
      tell(faultText(fault), 'bad');
      return client.invalidateQueries({ queryKey: keys.shift });
    },
  });
  return { shift: query.data, say: mutate };
}
