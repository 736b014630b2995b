import type { OwnShortcut } from '@shared/api/preferences';
import { presses, type Press } from './presses';

/**
 * Keys of the keyboard by their place (`event.code`), never by the letter on them: on a Thai layout J types another
 * letter. These type a character, so everybody may choose another one, or switch them all off (WCAG 2.1.4).
 */
export const usualKeys: Partial<Record<Press, string>> = {
  next: 'KeyJ',
  previous: 'KeyK',
  mark: 'KeyX',
  'mark-range': 'Shift+KeyX',
  back: 'KeyU',
  reply: 'KeyR',
  note: 'KeyN',
  take: 'KeyM',
  assign: 'KeyA',
  resolve: 'KeyE',
  snooze: 'KeyS',
  tag: 'KeyT',
  reveal: 'KeyV',
  history: 'KeyH',
  search: 'Slash',
  go: 'KeyG',
  help: 'Shift+Slash',
};

/** Keys that type nothing: they always do the same. */
export const plainKeys: Record<string, Press> = { ArrowDown: 'next', ArrowUp: 'previous', Enter: 'open', Escape: 'back' };

/** Keys with Ctrl or ⌘, which work in a text too. */
const held: Partial<Record<Press, string[]>> = {
  palette: ['Ctrl', 'K'],
  send: ['Ctrl', 'Enter'],
  'send-resolve': ['Ctrl', 'Shift', 'Enter'],
};

const labels: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Slash: '/',
  'Shift+Slash': '?',
  Backslash: '\\',
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Quote: "'",
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backquote: '`',
};

/** What is written on a key of an English keyboard. */
export function keyLabel(key: string): string {
  return labels[key] ?? key.replace(/^Shift\+(?=.)/, '⇧ ').replace(/(Key|Digit)(?=.$)/, '');
}

export const isPress = (name: string): name is Press => (presses as readonly string[]).includes(name);

/** Which key asks for what, own choices before the usual ones. */
export function keysOf(own: OwnShortcut[]): Map<Press, string> {
  const keys = new Map(Object.entries(usualKeys) as [Press, string][]);
  own.forEach(({ press, key }) => isPress(press) && keys.set(press, key));
  return keys;
}

/** Every key or chord that asks for it, as it is shown. */
export function shownFor(press: Press, keys: Map<Press, string>): string[] {
  const typed = keys.get(press);
  const plain = Object.keys(plainKeys).filter((key) => plainKeys[key] === press);
  return [...(typed ? [typed] : []), ...plain].map(keyLabel).concat(held[press]?.join(' + ') ?? []);
}

/** Who has the key already; null when nobody has. */
export function holderOf(key: string, keys: Map<Press, string>): Press | null {
  return [...keys].find(([, each]) => each === key)?.[0] ?? plainKeys[key] ?? null;
}
