import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';

/** Does something to one row of a list, says what came of it and reads the list anew. */
export function useDeed(list: string, deed: (id: string) => Promise<unknown>, done: () => string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: () => tell(done()),
    onError: (fault) => tell(faultText(fault), 'bad'),
    onSettled: () => client.invalidateQueries({ queryKey: [list] }),
  });
}
