const AHEAD = 7 * 60 * 60_000;

/** The minute in Thailand, as a field of date and time holds it. */
export const thaiMinute = (at: number): string => new Date(at + AHEAD).toISOString().slice(0, 16);

/** The moment that a field of date and time says in Thailand; null while it says none. */
export function saidMoment(minute: string): string | null {
  const at = new Date(`${minute}:00+07:00`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
