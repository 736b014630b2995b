import { useQueryClient } from '@tanstack/vue-query';
import { useEventListener } from '@shared/ui/useEventListener';
import { watch, type Ref } from 'vue';
import type { Message } from '@shared/api/messages';
import { markRead } from '@shared/api/tickets';
import { paint } from '../ticket/paint';

/** Tells the hub up to where the user has read, once it was on a screen that somebody can see. */
export function useReading(number: Ref<number>, newest: Ref<Message | null>): void {
  const queries = useQueryClient();
  let told = '';
  const tell = () => {
    const message = newest.value?.id;
    if (!message || message === told || document.hidden) return;
    told = message;
    const ticket = number.value;
    markRead(ticket, message).then(
      () => paint(queries, ticket, { unread: false }),
      () => (told = ''),
    );
  };
  watch([number, newest], tell, { immediate: true });
  useEventListener(document, 'visibilitychange', tell);
}
