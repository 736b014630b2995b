import { onScopeDispose, type Ref } from 'vue';
import { keepPageWhile } from '@shared/session/session';

const texts = new Set<Ref<string>>();
keepPageWhile(
  () => [...texts].some((text) => text.value.trim() !== ''),
  () => texts.forEach((text) => (text.value = '')),
);

/** The page stays while this holds words that were not sent, also when the session ends. */
export function useUnsent(...written: Ref<string>[]): void {
  written.forEach((text) => texts.add(text));
  onScopeDispose(() => written.forEach((text) => texts.delete(text)));
}
