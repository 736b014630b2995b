const hour = 3_600_000;

export const spans = ['hour', 'afternoon', 'tomorrow', 'days', 'week'] as const;
export type Span = (typeof spans)[number];

/** When a ticket comes back; a morning is the one of Thailand, where the desk is. */
export function backAt(span: Span, now: Date): Date {
  if (span === 'tomorrow') return morning(new Date(now.getTime() + 24 * hour));
  return new Date(now.getTime() + { hour: 1, afternoon: 4, days: 72, week: 168 }[span] * hour);
}

function morning(day: Date): Date {
  const there = new Date(day.getTime() + 7 * hour).toISOString().slice(0, 10);
  return new Date(`${there}T08:30:00+07:00`);
}
