import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, watch, type Ref } from 'vue';
import { getNews, readNews, type News } from '@shared/api/watch';
import { useWords } from '@shared/i18n/useWords';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';

/** What the user hears of tickets that they follow; what is new is told once, what is open before them counts as read. */
export function useNews(openTicket: Ref<number | null>) {
  const { t, name } = useWords();
  const client = useQueryClient();
  const query = useQuery({ queryKey: keys.news, queryFn: ({ signal }) => getNews(signal) });
  const items = computed<News[]>(() => query.data.value?.items ?? []);
  const unread = computed(() => items.value.filter((each) => !each.read));
  let told: number | null = null;

  const text = (news: News) =>
    t(`watch.news.${news.kind}`, { number: news.ticket, by: news.by ?? t('watch.hub'), state: name('state', news.state) });
  const read = async (seen: { ticket?: number; upTo?: number }) => client.setQueryData(keys.news, await readNews(seen));

  watch(items, (now) => {
    const newest = now[0]?.id ?? 0;
    if (told !== null) now.filter((each) => each.id > (told ?? 0) && !each.read && each.ticket !== openTicket.value).forEach((each) => tell(text(each)));
    told = Math.max(told ?? 0, newest);
  });
  watch([unread, openTicket], ([those, open]) => {
    if (open !== null && those.some((each) => each.ticket === open)) void read({ ticket: open });
  });

  return { items, unread, text, readAll: () => read({ upTo: items.value[0]?.id }) };
}
