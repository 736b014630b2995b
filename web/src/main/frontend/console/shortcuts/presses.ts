import { onScopeDispose } from 'vue';

/** What a shortcut, the palette or a button may ask for; the part of the screen that can do it listens. */
export type Press =
  | 'next'
  | 'previous'
  | 'open'
  | 'mark'
  | 'back'
  | 'reply'
  | 'note'
  | 'attach'
  | 'take'
  | 'assign'
  | 'resolve'
  | 'waiting'
  | 'snooze'
  | 'progress'
  | 'elsewhere'
  | 'cancel'
  | 'spam'
  | 'restore'
  | 'reopen'
  | 'history'
  | 'task'
  | 'portal'
  | 'split'
  | 'call'
  | 'visit'
  | 'customer'
  | 'reveal'
  | 'matter'
  | 'search'
  | 'find-customers'
  | 'help'
  | 'palette';

interface Listener {
  run: () => unknown;
  possible: () => boolean;
}

const listeners = new Map<Press, Set<Listener>>();

/** Listens to a press for as long as the part is on the screen, and only while it is possible. */
export function usePress(press: Press, run: () => unknown, possible: () => boolean = () => true): void {
  const those = listeners.get(press) ?? new Set();
  const listener = { run, possible };
  listeners.set(press, those.add(listener));
  onScopeDispose(() => those.delete(listener));
}

export function doPress(press: Press): void {
  those(press).forEach((listener) => void listener.run());
}

/** Whether anybody on the screen would answer the press now. */
export const isPossible = (press: Press): boolean => those(press).length > 0;

const those = (press: Press): Listener[] => [...(listeners.get(press) ?? [])].filter((each) => each.possible());
