import type { Press } from './presses';

/** A key of the keyboard by its place, never by the letter on it: on a Thai layout J types another letter. */
export interface Binding {
  press: Press;
  /** As tinykeys writes it, with `event.code`. */
  chord: string;
  /** What the user is told. */
  shown: string[];
  /** Whether it is a single key that the user may switch off (WCAG 2.1.4). */
  single: boolean;
}

const single = (press: Press, code: string, shown: string): Binding => ({ press, chord: code, shown: [shown], single: true });

export const bindings: Binding[] = [
  single('next', 'KeyJ', 'J'),
  single('next', 'ArrowDown', '↓'),
  single('previous', 'KeyK', 'K'),
  single('previous', 'ArrowUp', '↑'),
  single('open', 'Enter', 'Enter'),
  single('mark', 'KeyX', 'X'),
  single('back', 'KeyU', 'U'),
  single('back', 'Escape', 'Esc'),
  single('reply', 'KeyR', 'R'),
  single('note', 'KeyN', 'N'),
  single('take', 'KeyM', 'M'),
  single('assign', 'KeyA', 'A'),
  single('resolve', 'KeyE', 'E'),
  single('snooze', 'KeyS', 'S'),
  single('reveal', 'KeyV', 'V'),
  single('history', 'KeyH', 'H'),
  single('search', 'Slash', '/'),
  { press: 'help', chord: 'Shift+Slash', shown: ['?'], single: true },
  { press: 'palette', chord: '$mod+KeyK', shown: ['Ctrl', 'K'], single: false },
];

export const shownFor = (press: Press): string[] => bindings.find((each) => each.press === press)?.shown ?? [];
