import { useQuery } from '@tanstack/vue-query';
import { computed, type Ref } from 'vue';
import { getReplyOptions } from '@shared/api/tickets';
import { keys } from '../keys';
import { usualLimits } from '@shared/files/draftFile';

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

/** What files a message may carry on the channel it would leave on. */
export function useFileLimits(number: () => number, purpose: Ref<string>, channel: () => string) {
  const { choices, standard } = useReplyOptions(number, purpose);
  return computed(() => choices.value.find((each) => each.channel === (channel() || standard.value))?.files ?? usualLimits);
}
