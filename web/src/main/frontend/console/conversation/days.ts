import type { Message } from '@shared/api/messages';
import { dayOf } from '@shared/time/format';

export interface Day {
  day: string;
  messages: Message[];
}

/** The messages by the day they came, Bangkok time. */
export function byDay(messages: Message[]): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const day = dayOf(new Date(message.at));
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, messages: [message] });
  }
  return days;
}
