import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { addMacro, listMacros, removeMacro, type Macro } from '@shared/api/macros';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';

/** The macros that the reader sees; what was taken away comes back from the message that says so. */
export function useMacros() {
  const { t } = useWords();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['macros'], queryFn: ({ signal }) => listMacros(signal) });
  const settled = { onError: (fault: unknown) => tell(faultText(fault), 'bad'), onSettled: () => client.invalidateQueries({ queryKey: ['macros'] }) };
  const again = useMutation({
    mutationFn: ({ nameTh, nameEn, shortcut, owner, team, purpose, actions, active }: Macro) =>
      addMacro({ nameTh, nameEn, shortcut, owner, team, purpose, actions, active }),
    ...settled,
  });
  const remove = useMutation({
    mutationFn: ({ id }: Macro) => removeMacro(id),
    onSuccess: (gone) => tell(t('macros.removed'), 'plain', { text: t('action.undo'), run: () => again.mutate(gone) }),
    ...settled,
  });
  return { query, remove: (macro: Macro) => remove.mutate(macro) };
}
