import { ref, shallowRef } from 'vue';

/** One thing on its way: it keeps its key until it arrived, so that sending again never doubles it. */
export function useSending(deed: (key: string) => Promise<unknown>) {
  const sending = ref(false);
  const fault = shallowRef<unknown>(null);
  let key = crypto.randomUUID();

  async function send(): Promise<boolean> {
    if (sending.value) return false;
    sending.value = true;
    fault.value = null;
    try {
      await deed(key);
      key = crypto.randomUUID();
      return true;
    } catch (refused) {
      fault.value = refused;
      return false;
    } finally {
      sending.value = false;
    }
  }

  /** The words changed: what was refused is another thing now. */
  const changed = () => (key = crypto.randomUUID());

  return { sending, fault, send, changed };
}
