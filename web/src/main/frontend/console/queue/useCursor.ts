import { nextTick, ref, watch, type Ref } from 'vue';
import type { Ticket } from '@shared/api/tickets';

/** The row that J and K stand on; it follows the open ticket. Below the last row it waits for `more`. */
export function useCursor(rows: Ref<Ticket[]>, open: Ref<number | null>, more: () => Promise<unknown>) {
  const cursor = ref<number | null>(open.value);
  watch(open, (number) => {
    if (number !== null) cursor.value = number;
  });

  const move = async (step: 1 | -1) => {
    if (rows.value.length === 0) return;
    if (step > 0 && cursor.value === rows.value.at(-1)?.number) await more();
    const at = rows.value.findIndex((row) => row.number === cursor.value);
    const next = at < 0 ? 0 : Math.min(rows.value.length - 1, Math.max(0, at + step));
    cursor.value = rows.value[next]?.number ?? null;
    await nextTick();
    document.querySelector<HTMLElement>(`[data-testid="ticket-row"][data-number="${cursor.value}"]`)?.focus();
  };
  return { cursor, move };
}
