import { onScopeDispose } from 'vue';

/** Listens for as long as the part is on the screen. */
export function useEventListener(target: EventTarget, event: string, listener: (event: Event) => void): void {
  target.addEventListener(event, listener);
  onScopeDispose(() => target.removeEventListener(event, listener));
}
