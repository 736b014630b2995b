import { useQueryClient } from '@tanstack/vue-query';
import { logCall, type Call, type NewCall } from '@shared/api/calls';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';
import { refreshTickets } from '../refresh';

/** Logs a call; pressed twice, it is still one call. */
export function useLogCall() {
  const queries = useQueryClient();
  const { t } = useWords();
  let key = crypto.randomUUID();

  return async (call: NewCall): Promise<Call | null> => {
    try {
      const logged = await logCall(call, key);
      tell(logged.ticket === null ? t('call.waits') : t('call.filed', { number: logged.ticket }));
      return logged;
    } catch (fault) {
      tell(faultText(fault), 'bad');
      return null;
    } finally {
      key = crypto.randomUUID();
      void queries.invalidateQueries({ queryKey: keys.calls });
      void refreshTickets(queries);
    }
  };
}
