import { useQuery } from '@tanstack/vue-query';
import { computed, ref, type Ref } from 'vue';
import { answerProof, getProof, openProofs, sendProof, type NewProof, type Proof, type Told } from '@shared/api/customers';
import type { Message } from '@shared/api/messages';

const waiting = 3000;

/** A code or link that was sent to one of two contact points; of a link it is asked how it stands until it is confirmed. */
export function useProof(customer: Ref<string>) {
  const sent = ref<Proof | null>(null);
  const asked = useQuery({
    queryKey: computed(() => ['proof', customer.value, sent.value?.id ?? null]),
    queryFn: ({ signal }) => getProof(customer.value, (sent.value as Proof).id, signal),
    enabled: computed(() => sent.value?.kind === 'SIGNED_LINK'),
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'sent' ? false : waiting),
  });
  const proof = computed(() => (sent.value && asked.data.value?.id === sent.value.id ? asked.data.value : sent.value));
  const missed = ref<number | null>(null);

  async function send(wanted: NewProof) {
    missed.value = null;
    sent.value = await sendProof(customer.value, wanted);
  }
  /** @return whether both are one person now */
  async function answer(told: Told): Promise<boolean> {
    if (!sent.value) return false;
    const { match, triesLeft } = await answerProof(customer.value, sent.value.id, told);
    missed.value = match ? null : triesLeft;
    return match;
  }
  /** Goes on with what was sent before and still waits. */
  async function recall() {
    const [newest] = (await openProofs(customer.value)).items;
    if (!sent.value) sent.value = newest ?? null;
  }
  const forget = () => (sent.value = missed.value = null);
  return { proof, missed, send, answer, recall, forget };
}

const thai = '๐๑๒๓๔๕๖๗๘๙';

/** The customer's newest message that is nothing but six digits and came on another channel than the code went out on. */
export function writtenCode(messages: Message[], proof: Proof): Message | null {
  const digits = (text: string | null) => (text ?? '').trim().replace(/[๐-๙]/g, (digit) => String(thai.indexOf(digit)));
  return (
    messages
      .filter((each) => each.direction === 'inbound' && each.kind === 'message' && each.at > proof.sentAt)
      .filter((each) => each.channel !== proof.channel && /^\d{6}$/.test(digits(each.text)))
      .at(-1) ?? null
  );
}
