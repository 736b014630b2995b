import type { ChangedSetting } from '@shared/api/settings';
import { useWords } from '@shared/i18n/useWords';
import { useTime } from '@shared/time/useTime';
import { spoken } from '../service/budget';

/** Where the parts of a field have their words, the first that knows one. */
const groups = ['change.field', 'sla.promise', 'service.day', 'channelSetting', 'macros.step', 'service.kind'];
/** Where the codes that stand in a field have their words. */
const codes: Record<string, string[]> = {
  pausedBy: ['waiting.whom'],
  waitingFor: ['waiting.whom'],
  channel: ['channel'],
  channels: ['channel'],
  kinds: ['service.ticketKind'],
  kind: ['macros.step', 'ownField.kind', 'switchboardKind'],
  priority: ['priority'],
  priorities: ['priority'],
  routing: ['routing.of'],
  event: ['rules.when'],
  holidays: ['service.kind'],
  owner: ['macros.of'],
  outcome: ['outcome'],
  purpose: ['purpose'],
  category: ['ownField.category'],
  languages: ['language'],
};
const PART = /\[([^\]]*)\]|[^.[\]]+/g;
const LENGTH = /^(?:PT(?:\d+[HM])+|P\d+D(?:\/inclusive)?)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The parts of a way such as `targets.resolution.budget` or `reasons[late].nameTh`. */
export const parts = (field: string): string[] => [...field.matchAll(PART)].map((found) => found[1] ?? found[0]);

/** Fields and values of settings, as people say them; what has no words is shown as it is. */
export function useChangeWords() {
  const { t, name } = useWords();
  const { date } = useTime();
  const known = (places: string[], code: string) => places.map((group) => name(group, code)).find((found) => found !== code) ?? code;
  const word = (part: string) => (DAY.test(part) ? date(part) : known(groups, part));
  const way = (field: string) => parts(field).map(word).join(' › ');
  const thing = ({ setting, thing: named }: ChangedSetting) => (setting === 'switchboard' ? name('switchboardKind', named) : setting === 'attempts' || setting === 'holiday' ? '' : named);

  function value(field: string, text: string): string {
    if (text === 'true' || text === 'false' || text === 'closed') return t(`change.value.${text}`);
    if (DAY.test(text)) return date(text);
    if (LENGTH.test(text)) {
      const { amount, unit } = spoken(text);
      return t(`service.unit.${unit}`, { amount });
    }
    const places = codes[parts(field).at(-1) ?? ''];
    return places ? text.split(', ').map((code) => known(places, code)).join(', ') : text;
  }
  return { way, value, thing };
}
