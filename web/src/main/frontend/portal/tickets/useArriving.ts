import { onScopeDispose, ref } from 'vue';
import { settled } from './settled';

/** What was written a moment ago: committed at the hub, and not yet in the ticket. */
export interface Arriving {
  id: string;
  text: string;
  files: string[];
  at: string;
}

/** Shows what was written at once, until it is there. */
export function useArriving(there: (arriving: Arriving, ticket: number) => Promise<void>) {
  const arriving = ref<Arriving[]>([]);
  const leaving = new AbortController();
  onScopeDispose(() => leaving.abort());

  async function follow(one: Arriving): Promise<void> {
    arriving.value.push(one);
    try {
      const { ticket } = await settled(one.id, leaving.signal);
      await there(one, ticket);
    } catch {
      return; // It stays as it is shown: the hub has it, and the next look at the ticket finds it.
    }
    arriving.value = arriving.value.filter(({ id }) => id !== one.id);
  }

  return { arriving, follow };
}
