import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { getPresence, sayPresence, type PresenceState } from '@shared/api/presence';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';

const OFTEN = 30_000;

/** How the reader stands; asked again while the page is open, for routing changes what is in hand. */
export function usePresence() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: keys.shift, queryFn: ({ signal }) => getPresence(signal), refetchInterval: OFTEN, retry: false });
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
