import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed } from 'vue';
import { addAnswer, changeAnswer, listAnswers, removeAnswer, type AnswerEntry, type ShortAnswer } from '@shared/api/answers';
import { useWords } from '@shared/i18n/useWords';
import { mayWriteAnswers } from '@shared/session/session';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';

/** The answers and what is done to them at one press; what was taken away or turned off comes back from the message that says so. */
export function useAnswers() {
  const { t } = useWords();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['answers'], queryFn: ({ signal }) => listAnswers(signal), enabled: mayWriteAnswers });
  const settled = { onError: (fault: unknown) => tell(faultText(fault), 'bad'), onSettled: () => client.invalidateQueries({ queryKey: ['answers'] }) };

  const change = useMutation({ mutationFn: ({ id, entry }: { id: string; entry: AnswerEntry }) => changeAnswer(id, entry), ...settled });
  const again = useMutation({ mutationFn: (gone: ShortAnswer) => addAnswer(entryOf(gone)), ...settled });
  const remove = useMutation({
    mutationFn: ({ id }: ShortAnswer) => removeAnswer(id),
    onSuccess: (gone) => tell(t('answers.removed'), 'plain', { text: t('action.undo'), run: () => again.mutate(gone) }),
    ...settled,
  });

  function turn({ id, active }: ShortAnswer): void {
    const undo = { text: t('action.undo'), run: () => change.mutate({ id, entry: { active } }) };
    change.mutate({ id, entry: { active: !active } }, { onSuccess: () => tell(t(active ? 'answers.isOff' : 'answers.isOn'), 'plain', undo) });
  }

  return {
    query,
    turn,
    move: ({ id }: ShortAnswer, place: number) => change.mutate({ id, entry: { place } }),
    remove: (answer: ShortAnswer) => remove.mutate(answer),
    busy: computed(() => change.isPending.value || remove.isPending.value),
  };
}

/** An answer as it would be entered again. */
function entryOf({ questionTh, answerTh, questionEn, answerEn, keywords, place, active, purpose }: ShortAnswer): AnswerEntry {
  return { questionTh, answerTh, questionEn, answerEn, keywords, place, active, purpose };
}
