import { useInfiniteQuery } from '@tanstack/vue-query';
import { computed, watchEffect, type Ref } from 'vue';
import { countsAsConversation, type Message } from '@shared/api/messages';
import { listMessages } from '@shared/api/tickets';
import { keys } from '../keys';

/** All messages of a ticket, oldest first, and the newest one that a reply would answer. */
export function useMessages(number: Ref<number>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => keys.messages(number.value)),
    queryFn: ({ pageParam, signal, queryKey }) => listMessages(queryKey[2] as number, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  watchEffect(() => {
    if (query.hasNextPage.value && !query.isFetching.value && !query.isError.value) void query.fetchNextPage();
  });
  const messages = computed(() =>
    (query.data.value?.pages ?? []).flatMap((page) => page.items).sort((one, other) => one.at.localeCompare(other.at)),
  );
  const newest = computed(() => newestOf(messages.value));
  return { query, messages, newest };
}

export function newestOf(messages: Message[]): Message | null {
  return messages.filter(countsAsConversation).at(-1) ?? null;
}
