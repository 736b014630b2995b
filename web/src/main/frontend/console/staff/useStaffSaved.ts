import { useQueryClient } from '@tanstack/vue-query';
import { useWords } from '@shared/i18n/useWords';
import { tell } from '@shared/ui/toasts';

/** Says that it is saved, and asks anew for everything that names teams and people, so that the next change is one of the newest. */
export function useStaffSaved() {
  const { t } = useWords();
  const client = useQueryClient();
  const refreshed = () => client.invalidateQueries({ queryKey: ['staff'] });
  const saved = async () => {
    tell(t('routing.saved'));
    for (const key of ['teams', 'routing']) void client.invalidateQueries({ queryKey: [key] });
    await refreshed();
  };
  return { saved, refreshed };
}
