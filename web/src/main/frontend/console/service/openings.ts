import type { Openings } from '@shared/api/service';

const pair = /^(\d{1,2}[:.]\d{2})\s*[-–]\s*(\d{1,2}[:.]\d{2})$/;
const time = (text: string) => text.replace('.', ':').padStart(5, '0');

/** As people write it: `08:30-12:00, 13:00-17:30`; nothing is closed. */
export const shownOpenings = (openings: Openings): string => openings.map(([from, to]) => `${from}-${to}`).join(', ');

/** Null when it cannot be read. */
export function readOpenings(text: string): Openings | null {
  const parts = text.split(',').map((part) => part.trim()).filter(Boolean);
  const read = parts.map((part) => pair.exec(part));
  return read.every((one) => one !== null) ? read.map((one) => [time(one[1] ?? ''), time(one[2] ?? '')]) : null;
}

/** A day a line: `2026-12-31 08:30-12:00`, and without hours it is closed. */
export const shownDays = (special: Record<string, Openings>): string =>
  Object.entries(special)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([day, openings]) => `${day} ${shownOpenings(openings)}`.trim())
    .join('\n');

export function readDays(text: string): Record<string, Openings> | null {
  const days: Record<string, Openings> = {};
  for (const line of text.split('\n').map((each) => each.trim()).filter(Boolean)) {
    const [, day, hours] = /^(\d{4}-\d{2}-\d{2})(.*)$/.exec(line) ?? [];
    const openings = day ? readOpenings(hours ?? '') : null;
    if (!day || !openings) return null;
    days[day] = openings;
  }
  return days;
}
