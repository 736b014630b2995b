import type { Handoff } from '@shared/api/handoffs';
import type { Message } from '@shared/api/messages';
import type { HistoryEntry } from '@shared/api/tickets';
import { dayOf } from '@shared/time/format';

export type Entry = { id: string; at: string; message?: Message; handoff?: Handoff; changes?: HistoryEntry[] };

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

const told = ['message', 'delivery', 'created'];

/** Changes stand between the messages around them, all of one gap and one day together. */
export function withChanges(entries: Entry[], changes: HistoryEntry[]): Entry[] {
  const happened = changes.filter(({ field }) => !told.includes(field)).map((change, at): Entry => ({ id: `change-${at}`, at: change.at, changes: [change] }));
  const all = [...entries, ...happened].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  return all.reduce<Entry[]>((joined, entry) => {
    const last = joined.at(-1);
    const together = entry.changes && last?.changes && dayOf(new Date(last.at)) === dayOf(new Date(entry.at));
    return together ? [...joined.slice(0, -1), { ...last, changes: [...(last.changes ?? []), ...(entry.changes ?? [])] }] : [...joined, entry];
  }, []);
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
