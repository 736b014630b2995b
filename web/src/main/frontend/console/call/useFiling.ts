import { useQueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import { fileCall, type Call, type Filing } from '@shared/api/calls';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';
import { refreshTickets } from '../refresh';

/** Chosen when the caller is none of those whom the number is known of. */
export const stranger = 'stranger';

/** Files a call with its ticket, and says what came of it. */
export function useFiling() {
  const queries = useQueryClient();
  const { t } = useWords();
  const busy = ref(false);

  const file = async (id: string, filing: Filing): Promise<Call | null> => {
    busy.value = true;
    try {
      const call = await fileCall(id, filing);
      tell(t('call.filed', { number: call.ticket }));
      return call;
    } catch (fault) {
      tell(faultText(fault), 'bad');
      return null;
    } finally {
      busy.value = false;
      void queries.invalidateQueries({ queryKey: keys.calls });
      void refreshTickets(queries);
    }
  };
  return { file, busy };
}
