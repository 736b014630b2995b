import { useQueryClient } from '@tanstack/vue-query';
import { takeBack } from '@shared/api/messages';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';
import { draftOf, type Draft } from './drafts';

/** Offers to take a reply back while it waits; then its words are in the composer again, before others that are there by now, and so are its recipients unless others were typed, and what it was sent for and through unless another answer was begun. */
export function useUndo(goBack: (ticket: number) => unknown = () => undefined) {
  const { t } = useWords();
  const queries = useQueryClient();
  return (number: number, message: string, said: Omit<Draft, 'seen' | 'files' | 'attempt'>, seconds: number): void => {
    const run = async () => {
      try {
        await takeBack(number, message);
        const draft = draftOf(number, 'reply');
        if (draft.text === '') Object.assign(draft, { purpose: said.purpose, channel: said.channel });
        draft.to ||= said.to;
        draft.cc ||= said.cc;
        draft.text = [said.text, draft.text].filter((words) => words !== '').join('\n\n');
        tell(t('composer.tookBack'));
        goBack(number);
      } catch (fault) {
        tell(faultText(fault), 'bad');
      } finally {
        void queries.invalidateQueries({ queryKey: keys.one(number) });
      }
    };
    tell(t('composer.leaves'), 'plain', { text: t('composer.undo'), run: () => void run(), within: seconds * 1000 });
  };
}
