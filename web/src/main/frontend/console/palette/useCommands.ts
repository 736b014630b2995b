import { useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { presenceStates, sayPresence, type PresenceState } from '@shared/api/presence';
import { chooseLocale, locale } from '@shared/i18n/locale';
import { useWords } from '@shared/i18n/useWords';
import { signOut } from '@shared/session/leaving';
import { worksTickets } from '@shared/session/session';
import { themes, useTheme } from '@shared/theme/useTheme';
import { chooseEra, otherEra } from '@shared/time/era';
import { faultText } from '@shared/ui/faultText';
import type { IconName } from '@shared/ui/icons';
import { tell } from '@shared/ui/toasts';
import { usePlaces } from '../frame/places';
import { keys } from '../keys';
import { keyLabel } from '../shortcuts/bindings';
import { doPress, type Press } from '../shortcuts/presses';
import { useKeys } from '../shortcuts/useKeys';
import { pressIcons } from './pressIcons';

export interface Command {
  id: string;
  /** What it presses; it is offered only while that is possible. */
  press?: Press;
  label: string;
  icon: IconName;
  keys: string[];
  run: () => unknown;
}

/** Everything that can be done from where the user stands, the ticket's own deeds first. */
export function useCommands() {
  const { t, name } = useWords();
  const { shown } = useKeys();
  const places = usePlaces();
  const theme = useTheme();
  const client = useQueryClient();
  const say = (state: PresenceState) =>
    sayPresence(state).then(
      (now) => client.setQueryData(keys.shift, now),
      (fault: unknown) => tell(faultText(fault), 'bad'),
    );
  const press = ([press, icon]: [Press, IconName]): Command => ({
    id: press,
    press,
    label: name('press', press),
    icon,
    keys: shown(press),
    run: () => doPress(press),
  });
  const other = (id: string, label: string, icon: IconName, run: () => unknown): Command => ({ id, label, icon, keys: [], run });
  const presence = () => presenceStates.map((state) => other(`presence-${state}`, t('palette.presence', { state: name('presence.state', state) }), 'wave', () => say(state)));

  return computed<Command[]>(() => [
    ...(Object.entries(pressIcons) as [Press, IconName][]).map(press),
    ...places.value.map(({ id, label, icon, code, go }) => ({ id, label: t('palette.show', { what: label }), icon, keys: worksTickets.value ? [...shown('go'), keyLabel(code)] : [], run: go })),
    ...(worksTickets.value ? presence() : []),
    ...themes.map((each) => other(`theme-${each}`, `${t('app.theme')}: ${name('theme', each)}`, 'screen', () => (theme.value = each))),
    other('era', t('palette.era', { era: name('era', otherEra.value) }), 'clock', () => chooseEra(otherEra.value)),
    other('language', t('palette.language'), 'globe', () => chooseLocale(locale.value === 'th' ? 'en' : 'th')),
    other('sign-out', t('app.signOut'), 'exit', signOut),
  ]);
}
