import { useWords } from './useWords';

/** Why something did not leave, in words: a code of the outbox or of the gate; a provider's own answer stays as it is. */
export function useDeliveryReason() {
  const { name } = useWords();
  return (reason: string): string => {
    const told = name('deliveryReason', reason);
    return told === reason ? name('gate', reason) : told;
  };
}
