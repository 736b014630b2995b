export const dues = ['hour', 'hours', 'tomorrow', 'none'] as const;
export type Due = (typeof dues)[number];

const hour = 3_600_000;
const day = 24 * hour;
const bangkok = 7 * hour;
const opening = 9 * hour;

/** When a task is due that is to be done in an hour, in four, or tomorrow at nine in Bangkok. */
export function dueFrom(due: Due, now: number): string | null {
  if (due === 'none') return null;
  if (due === 'tomorrow') {
    const midnight = Math.floor((now + bangkok) / day) * day - bangkok;
    return new Date(midnight + day + opening).toISOString();
  }
  return new Date(now + (due === 'hour' ? 1 : 4) * hour).toISOString();
}
