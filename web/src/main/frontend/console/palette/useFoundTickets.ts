import { ref, watch, type Ref } from 'vue';
import { asksForPersons, findTickets, type Ticket } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { worksTickets } from '@shared/session/session';
import { understood } from '../queue/operators';

const pause = 200;
const shortest = 2;

/** Tickets that the words fit, once somebody stops typing; a search that fails finds none, and who is named by an operator is not looked for: that look is logged. */
export function useFoundTickets(typed: Ref<string>) {
  const { name } = useWords();
  const tickets = ref<Ticket[]>([]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked: AbortController | undefined;

  async function find(words: string) {
    asked = new AbortController();
    const { signal } = asked;
    const found = await findTickets(words, signal).catch(() => []);
    if (!signal.aborted) tickets.value = found;
  }

  watch(typed, (words) => {
    clearTimeout(timer);
    asked?.abort();
    tickets.value = [];
    const wanted = understood(words.trim(), name);
    if (worksTickets.value && wanted.length >= shortest && !asksForPersons(wanted)) timer = setTimeout(() => void find(wanted), pause);
  });
  return tickets;
}
