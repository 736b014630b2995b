import { useQueryClient } from '@tanstack/vue-query';
import { useWords } from '@shared/i18n/useWords';
import { tell } from '@shared/ui/toasts';

/** Says that it is saved, and lets everything that names teams and people be asked anew. */
export function useStaffSaved() {
  const { t } = useWords();
  const client = useQueryClient();
  return () => {
    tell(t('routing.saved'));
    for (const key of ['staff', 'teams', 'routing']) void client.invalidateQueries({ queryKey: [key] });
  };
}
