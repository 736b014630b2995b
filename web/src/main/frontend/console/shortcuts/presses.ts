import { onScopeDispose } from 'vue';

/** What a shortcut, the palette or a button may ask for; the part of the screen that can do it listens. */
export const presses = [
  'next',
  'previous',
  'open',
  'mark',
  'mark-range',
  'mark-all',
  'bulk',
  'back',
  'next-ticket',
  'reply',
  'note',
  'send',
  'send-resolve',
  'take-over',
  'macro',
  'attach',
  'take',
  'assign',
  'resolve',
  'waiting',
  'snooze',
  'progress',
  'elsewhere',
  'cancel',
  'spam',
  'restore',
  'reopen',
  'tag',
  'watch',
  'history',
  'task',
  'portal',
  'split',
  'call',
  'visit',
  'customer',
  'reveal',
  'link',
  'verify',
  'same-person',
  'consent',
  'matter',
  'search',
  'find-customers',
  'alerts',
  'profile',
  'go',
  'help',
  'palette',
] as const;

export type Press = (typeof presses)[number];

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
