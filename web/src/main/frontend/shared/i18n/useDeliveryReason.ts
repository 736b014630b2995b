import { useWords } from './useWords';

/** Why something did not leave, in words: a code of the outbox or of the gate; a provider's own answer stays as it is. */
export function useDeliveryReason() {
  const { name, told } = useWords();
  return (reason: string): string => {
    const words = told('deliveryReason', reason);
    return words === reason ? name('gate', reason) : words;
  };
}
