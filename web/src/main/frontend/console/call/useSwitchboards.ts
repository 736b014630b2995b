import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { addSwitchboard, listSwitchboards, removeSwitchboard, type NewSwitchboard, type Switchboard } from '@shared/api/switchboards';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';

/** The lines of firms; one that was removed comes back from the message that says so. */
export function useSwitchboards(added: () => void) {
  const { t } = useWords();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['switchboards'], queryFn: ({ signal }) => listSwitchboards(signal) });
  const onError = (fault: unknown) => tell(faultText(fault), 'bad');
  const onSettled = () => client.invalidateQueries({ queryKey: ['switchboards'] });

  const add = useMutation({
    mutationFn: (line: NewSwitchboard) => addSwitchboard(line),
    onSuccess: () => {
      tell(t('switchboard.added'));
      added();
    },
    onError,
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (line: Switchboard) => removeSwitchboard(line.id),
    onSuccess: ({ number, kind, name }) => tell(t('switchboard.removed', { number }), 'plain', { text: t('action.undo'), run: () => add.mutate({ number, kind, name }) }),
    onError,
    onSettled,
  });
  return { query, add, remove };
}
