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

/** The last that came into the ticket: the time of a message may be before that, as of a call that was filed later. */
export function newestOf(messages: Message[]): Message | null {
  return messages.filter(countsAsConversation).reduce<Message | null>((newest, each) => (newest && cameBefore(each, newest) ? newest : each), null);
}

const cameBefore = (one: Message, other: Message) => {
  const [came, before] = [one.movedIn ?? one.id, other.movedIn ?? other.id];
  return came === before ? one.id < other.id : came < before;
};
