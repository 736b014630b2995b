import { useMutation, useQueryClient } from '@tanstack/vue-query';
import type { Capacity } from '../api/capacity';
import { faultText } from '../ui/faultText';
import { tell } from '../ui/toasts';

/** A step that changes who may consent: what rests on consent is read anew, for it may have ended by it. */
export function useCapacityStep(deed: () => Promise<Capacity>, done: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: done,
    onError: (fault) => tell(faultText(fault), 'bad'),
    onSettled: () => Promise.all([['capacity'], ['person'], ['tickets', 'one']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
