import { useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, watch, type Ref } from 'vue';
import { getNews, readNews, type News } from '@shared/api/watch';
import { useWords } from '@shared/i18n/useWords';
import { useEventListener } from '@shared/ui/useEventListener';
import { keys } from '../keys';
import { useAlerts } from './useAlerts';

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

  const onScreen = (news: News) => news.ticket === openTicket.value && !document.hidden;
  const alert = useAlerts(unread, text);

  watch(items, (now) => {
    const before = told;
    told = Math.max(before ?? 0, now[0]?.id ?? 0);
    if (before !== null) alert(now.filter((each) => each.id > before && !each.read && !onScreen(each)));
  });
  const look = () => {
    const [those, open] = [unread.value, openTicket.value];
    if (open !== null && !document.hidden && those.some((each) => each.ticket === open)) void read({ ticket: open });
  };
  watch([unread, openTicket], look);
  useEventListener(document, 'visibilitychange', look);

  return { items, unread, text, readAll: () => read({ upTo: items.value[0]?.id }) };
}
