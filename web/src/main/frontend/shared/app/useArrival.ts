import { nextTick, onScopeDispose, type Ref } from 'vue';
import { useRouter } from 'vue-router';

/** Whoever followed a link that is not on the new page stands at the beginning of that page, not nowhere. */
export function useArrival(page: Ref<HTMLElement | undefined>): void {
  const stop = useRouter().afterEach(async (_to, from) => {
    if (from.matched.length === 0) return;
    await nextTick();
    if (nothingFocused()) page.value?.focus({ preventScroll: true });
  });
  onScopeDispose(stop);
}

/** What had the focus is gone, and the keyboard stands nowhere. */
export const nothingFocused = (): boolean => document.activeElement === null || document.activeElement === document.body;
