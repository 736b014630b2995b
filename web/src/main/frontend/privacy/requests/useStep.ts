import { useMutation, useQueryClient } from '@tanstack/vue-query';
import type { RightsRequest } from '@shared/api/requests';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';

/** One step of a request; afterwards every list and page of requests is read anew, whether it went well or not. */
export function useStep<Said>(step: (said: Said) => Promise<RightsRequest>, done: () => void = () => undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: done,
    onError: (fault) => tell(faultText(fault), 'bad'),
    onSettled: () => client.invalidateQueries({ queryKey: ['requests'] }),
  });
}
