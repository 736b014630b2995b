import { onScopeDispose, watch, type Ref } from 'vue';
import type { News } from '@shared/api/watch';
import { counted } from '@shared/app/title';
import { useWords } from '@shared/i18n/useWords';
import { tell } from '@shared/ui/toasts';
import { alertKindOf, useAlertRule } from './alertRules';
import { chime } from './chime';

/** Whether somebody is likely to look at the page. */
const watched = () => !document.hidden && document.hasFocus();

/** Calls for attention by the user's own rules: on the screen, by sound, in the tab's title and outside the page. */
export function useAlerts(unread: Ref<News[]>, text: (news: News) => string) {
  const { t } = useWords();
  watch(
    () => unread.value.length,
    (count) => (counted.value = count),
    { immediate: true },
  );
  onScopeDispose(() => (counted.value = 0));

  return (fresh: News[]): void => {
    const wanted = (way: 'screen' | 'sound' | 'browser') => fresh.filter((each) => useAlertRule(alertKindOf(each.kind), way).value);
    wanted('screen').forEach((each) => tell(text(each)));
    if (wanted('sound').length > 0) chime();
    if (!watched()) wanted('browser').forEach((each) => notify(t('alert.browser', { what: t(`alert.kind.${alertKindOf(each.kind)}`), number: each.ticket }), each.ticket));
  };
}

/** Shown where others may see it: what kind of news and the number of the ticket, and nobody's name. */
function notify(body: string, ticket: number): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = shownOutside(body, ticket);
  if (!shown) return;
  shown.onclick = () => {
    window.focus();
    location.hash = `#/tickets/open/${ticket}`;
    shown.close();
  };
}

/** Nothing where pages may not show any by themselves, as on a phone. */
function shownOutside(body: string, ticket: number): Notification | null {
  try {
    return new Notification('Sala', { body, tag: `sala-${ticket}` });
  } catch {
    return null;
  }
}
