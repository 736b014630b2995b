import { intlTag } from '../i18n/locale';
import { dateTag } from './era';
import * as format from './format';
import { useNow } from './useNow';

/** The formats of `format.ts` in the language and the era now shown. */
export function useTime() {
  const now = useNow();
  return {
    now,
    dateTime: (at: string) => format.dateTime(at, dateTag.value),
    deadline: (at: string) => format.deadline(at, dateTag.value),
    clockTime: (at: string) => format.clockTime(at, intlTag.value),
    longDay: (at: string) => format.longDay(at, dateTag.value),
    shortDay: (day: string) => format.shortDay(day, dateTag.value),
    date: (day: string) => format.date(day, dateTag.value),
    ago: (at: string) => format.ago(at, now.value, intlTag.value),
    duration: (seconds: number) => format.duration(seconds, intlTag.value),
    bytes: (size: number) => format.bytes(size, intlTag.value),
    count: (value: number) => format.count(value, intlTag.value),
  };
}
