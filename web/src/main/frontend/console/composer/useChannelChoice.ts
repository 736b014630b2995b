import { computed, type Ref } from 'vue';
import { useI18n } from 'vue-i18n';
import { usualLimits } from '@shared/files/draftFile';
import { useWords } from '@shared/i18n/useWords';
import type { Correspondence } from './correspondence';
import { useReplyOptions } from './useReplyOptions';

/** The channel that an answer leaves on: as chosen, else as the hub takes it, else where the conversation is; and why it cannot. */
export function useChannelChoice(number: () => number, purpose: Ref<string>, wanted: Ref<string | null>, facts: () => Correspondence) {
  const { t, name } = useWords();
  const { te } = useI18n({ useScope: 'global' });
  const { choices, standard } = useReplyOptions(number, purpose);
  const chosen = computed(() => wanted.value ?? standard.value ?? facts().channel);
  const choice = computed(() => choices.value.find((each) => each.channel === chosen.value) ?? null);
  const why = (reason: string) => (te(`gate.${reason}`) ? t(`gate.${reason}`) : name('problem', reason));
  const blocked = computed(() => (choice.value?.permitted === false ? why(choice.value.reason ?? 'unknown') : null));
  const limits = computed(() => choices.value.find((each) => each.channel === (wanted.value || standard.value))?.files ?? usualLimits);
  return { choices, chosen, choice, blocked, limits, why };
}
