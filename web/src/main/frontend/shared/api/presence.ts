import { get, put } from './client';
import type { Page } from './page';

export const presenceStates = ['available', 'break', 'lunch', 'training', 'wrap-up', 'offline'] as const;
export type PresenceState = (typeof presenceStates)[number];

/** How an agent stands and what they have in hand. */
export interface Shift {
  user: string;
  displayName: string;
  state: PresenceState;
  since: string | null;
  tickets: number;
  /** What these weigh by their channels. */
  points: number;
  capacity: number;
}

export const getPresence = (signal?: AbortSignal) => get<Shift>('/me/presence', { signal });
export const sayPresence = (state: PresenceState) => put<Shift>('/me/presence', { state });
/** Of one team, or of all that the user leads. */
export const listPresence = (team: string | null = null, signal?: AbortSignal) => get<Page<Shift>>('/presence', { query: { team }, signal });
