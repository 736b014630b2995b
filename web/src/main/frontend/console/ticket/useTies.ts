import { useQueryClient } from '@tanstack/vue-query';
import { goOnAlone, goOnIn, putBack, splitOff, type Joining } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { isSupervisor } from '@shared/session/session';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { refreshLists } from '../refresh';
import { useDesk } from '../useDesk';

/** Makes two tickets one and one two, each with its undo at hand. */
export function useTies() {
  const { t } = useWords();
  const queries = useQueryClient();
  const desk = useDesk();
  const how = (): Joining => (isSupervisor.value ? 'merge' : 'continuation');

  /** Does it, shows the ticket that is worked on then, and tells how it is undone. */
  async function tie(deed: () => Promise<number>, said: (number: number) => string, other: number, undo: ((number: number) => void) | null) {
    try {
      const shown = await deed();
      await desk.open(shown);
      tell(said(shown), 'plain', undo ? { text: t('goOn.undo'), run: () => undo(shown) } : undefined);
      await refreshLists(queries, shown, other);
    } catch (problem) {
      tell(faultText(problem), 'bad');
    }
  }

  const merge = (from: number, into: number) =>
    tie(async () => (await goOnIn(from, into, how()), into), (number) => t('goOn.done', { number }), from, () => void part(from, into));
  const part = (from: number, into: number) =>
    tie(async () => (await goOnAlone(from, how()), from), (number) => t('goOn.parted', { number }), into, null);
  const split = (from: number, messages: string[]) =>
    tie(async () => (await splitOff(from, messages)).number, (number) => t('split.done', { number }), from, (opened) => void back(opened, from));
  const back = (opened: number, into: number) =>
    tie(async () => (await putBack(opened)).mergedInto ?? into, (number) => t('split.undone', { number }), opened, null);

  return { merge, part, split, back };
}
