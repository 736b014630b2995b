import { watch, type Ref } from 'vue';
import { sayTyping } from '@shared/api/chat';

const pause = 3000;

/** While a colleague writes an answer to a chat, its guest sees it; nobody waits for it and no fault is shown. */
export function useTyping(number: Ref<number>, chatting: Ref<boolean>, text: Ref<string>, now: () => number = Date.now): void {
  let told = 0;
  watch(text, (written, before) => {
    if (!chatting.value || written.length <= before.length || now() - told < pause) return;
    told = now();
    sayTyping(number.value).catch(() => undefined);
  });
}
