import type { Era } from '../time/era';
import { get, put } from './client';

/** A key of one's own choice, by its place: `event.code`, with `Shift+` before it where that is held. */
export interface OwnShortcut {
  press: string;
  key: string;
}

/** Whether the user hears of one kind of news in one way. */
export interface OwnAlert {
  kind: string;
  way: string;
  on: boolean;
}

/** How the user has set up the console; it goes with them from device to device. Widths are pixels, null as usual. */
export interface Preferences {
  queueWidth: number | null;
  customerWidth: number | null;
  singleKeys: boolean;
  /** Whether the next ticket opens once one was answered and done. */
  opensNext: boolean;
  shortcuts: OwnShortcut[];
  /** Null for what is usual in the language. */
  era: Era | null;
  alerts: OwnAlert[];
}

export const getPreferences = () => get<Preferences>('/me/preferences');

/** `leaving`: also when the page is being closed. */
export const keepPreferences = (preferences: Preferences, leaving = false) => put<Preferences>('/me/preferences', preferences, { leaving });
