import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { getReplyOptions } from '@shared/api/tickets';
import { keys } from '../keys';

/** On which channels the customer can be answered for this purpose, and which one the hub takes by itself. */
export function useReplyOptions(number: () => number, purpose: Ref<string>) {
  const query = useQuery({
    queryKey: computed(() => keys.replyOptions(number(), purpose.value)),
    queryFn: ({ signal, queryKey }) => getReplyOptions(queryKey[2] as number, queryKey[4], signal),
  });
  return {
    choices: computed(() => query.data.value?.choices ?? []),
    standard: computed(() => query.data.value?.channel ?? null),
  };
}
