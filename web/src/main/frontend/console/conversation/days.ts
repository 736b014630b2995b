import type { Handoff } from '@shared/api/handoffs';
import type { Message } from '@shared/api/messages';
import { dayOf } from '@shared/time/format';

export type Entry = { id: string; at: string; message: Message; handoff?: never } | { id: string; at: string; handoff: Handoff; message?: never };

export interface Day {
  day: string;
  entries: Entry[];
}

/** Each hand-off that told something stands before the first message that came after it. */
export function withHandoffs(messages: Message[], handoffs: Handoff[]): Entry[] {
  const waiting = handoffs.filter(({ filled }) => filled > 0).map((handoff): Entry => ({ id: handoff.id, at: handoff.at, handoff }));
  const entries: Entry[] = [];
  for (const message of messages) {
    while (waiting[0] && Date.parse(waiting[0].at) < Date.parse(message.at)) entries.push(waiting.shift() as Entry);
    entries.push({ id: message.id, at: message.at, message });
  }
  return [...entries, ...waiting];
}

/** What was said, by the day it came, Bangkok time. */
export function byDay(entries: Entry[]): Day[] {
  const days: Day[] = [];
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
