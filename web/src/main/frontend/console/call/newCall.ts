import { callOutcomes, type CallOutcome, type Direction } from '@shared/api/calls';

/** A caller gives up; who is called does not answer. */
export const outcomesOf = (direction: Direction): CallOutcome[] =>
  callOutcomes.filter((each) => (direction === 'inbound' ? each === 'answered' || each === 'abandoned' : each !== 'abandoned'));

/** The times of a call that ended just now. */
export function finished(outcome: CallOutcome, minutes: number, now: number) {
  const spoken = outcome === 'answered' ? Math.max(0, minutes || 0) * 60_000 : 0;
  const startedAt = new Date(now - spoken).toISOString();
  return { outcome, startedAt, answeredAt: outcome === 'answered' ? startedAt : null, endedAt: new Date(now).toISOString() };
}
