import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { views } from '@shared/api/tickets';
import { chooseLocale, locale } from '@shared/i18n/locale';
import { useWords } from '@shared/i18n/useWords';
import { isSupervisor, readsPrivacy, signOut } from '@shared/session/session';
import type { IconName } from '@shared/ui/icons';
import { shownFor } from '../shortcuts/bindings';
import { doPress, type Press } from '../shortcuts/presses';
import { useDesk } from '../useDesk';

export interface Command {
  id: string;
  /** What it presses; it is offered only while that is possible. */
  press?: Press;
  label: string;
  icon: IconName;
  keys: string[];
  run: () => unknown;
}

const overseeing: [string, IconName][] = [['reports', 'report'], ['traffic', 'send'], ['answers', 'chat'], ['system', 'wave']];
const onTicket: [Press, IconName][] = [
  ['reply', 'reply'],
  ['note', 'note'],
  ['attach', 'clip'],
  ['take', 'hand'],
  ['assign', 'team'],
  ['progress', 'half'],
  ['waiting', 'pause'],
  ['resolve', 'check'],
  ['cancel', 'ban'],
  ['spam', 'warn'],
  ['restore', 'refresh'],
  ['reopen', 'refresh'],
  ['task', 'note'],
  ['call', 'phone'],
  ['visit', 'store'],
  ['history', 'history'],
  ['portal', 'send'],
  ['split', 'inbox'],
  ['customer', 'user'],
  ['back', 'left'],
];

/** Everything that can be done from where the agent stands. */
export function useCommands() {
  const { t, name } = useWords();
  const desk = useDesk();
  const router = useRouter();
  const press = ([press, icon]: [Press, IconName]): Command => ({
    id: press,
    press,
    label: name('press', press),
    icon,
    keys: shownFor(press),
    run: () => doPress(press),
  });
  const go = (id: string, label: string, icon: IconName, run: () => unknown): Command => ({ id, label, icon, keys: [], run });

  return computed<Command[]>(() => [
    ...(desk.number.value === null ? [] : onTicket.map(press)),
    press(['search', 'search']),
    press(['matter', 'form']),
    ...views.map((view) => go(`view-${view}`, t('palette.show', { what: name('view', view) }), 'inbox', () => desk.show(view))),
    ...(isSupervisor.value ? overseeing.map(([place, icon]) => go(place, t('palette.show', { what: name('nav', place) }), icon, () => router.push(`/${place}`))) : []),
    ...(readsPrivacy.value ? [go('privacy', t('palette.show', { what: t('nav.privacy') }), 'shield', () => location.assign('/privacy/'))] : []),
    go('language', t('palette.language'), 'globe', () => chooseLocale(locale.value === 'th' ? 'en' : 'th')),
    press(['help', 'keyboard']),
    go('sign-out', t('app.signOut'), 'exit', signOut),
  ]);
}
