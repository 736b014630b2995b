import { onScopeDispose } from 'vue';

/** What a shortcut, the palette or a button may ask for; the part of the screen that can do it listens. */
export type Press =
  | 'next'
  | 'previous'
  | 'open'
  | 'back'
  | 'reply'
  | 'note'
  | 'take'
  | 'resolve'
  | 'waiting'
  | 'progress'
  | 'cancel'
  | 'reopen'
  | 'history'
  | 'customer'
  | 'search'
  | 'help'
  | 'palette';

const listeners = new Map<Press, Set<() => unknown>>();

export function usePress(press: Press, listener: () => unknown): void {
  const those = listeners.get(press) ?? new Set();
  listeners.set(press, those.add(listener));
  onScopeDispose(() => those.delete(listener));
}

export function doPress(press: Press): void {
  listeners.get(press)?.forEach((listener) => void listener());
}
