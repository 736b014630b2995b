import { AHEAD, type Era } from './era';

/** Why a day cannot be read: its form, no such day, no time beside it, a year that fits both eras, or neither. */
export type Unread = 'form' | 'calendar' | 'time' | 'both' | 'neither';

/** A day (yyyy-mm-dd) or minute (yyyy-mm-ddThh:mm) as it was understood, or why it was not and in which year. */
export type Read = { value: string; fault?: undefined } | { value: ''; fault: Unread; year: string };

/** How far from today a year of two or four digits is still likely. */
const near = { 2: 30, 4: 100 } as const;
const BUDDHIST = /พ\.?\s?ศ\.?|\bbe\b/;
const COMMON = /ค\.?\s?ศ\.?|\b(?:ce|ad)\b/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2 ?(\d+)$/;
const NAMED = /^(\d{1,2}) ?(\D+?) ?(\d+)$/;
const TIME = /^(.*\d(?: ?be)?)(?:,?\s+|t)(\d{1,2})[:.](\d{2})(?:\s*น\.?)?$/;
const months = new Map(
  [
    'มค มกราคม jan january', 'กพ กุมภาพันธ์ feb february', 'มีค มีนาคม mar march', 'เมย เมษายน apr april', 'พค พฤษภาคม may', 'มิย มิถุนายน jun june',
    'กค กรกฎาคม jul july', 'สค สิงหาคม aug august', 'กย กันยายน sep sept september', 'ตค ตุลาคม oct october', 'พย พฤศจิกายน nov november', 'ธค ธันวาคม dec december',
  ].flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/** What somebody wrote as a day: 21/11/2569, 21 พ.ย. 69, 2026-11-21, in Thai digits too. Null while nothing is written. */
export function readDay(text: string, today: string): Read | null {
  const plain = spoken(text);
  if (plain === '') return null;
  const bare = plain.replace(BUDDHIST, '').replace(COMMON, '').replace(/\s+/g, ' ').trim();
  const parts = partsOf(bare);
  if (!parts || ![2, 4].includes(parts.year.length)) return { value: '', fault: 'form', year: parts?.year ?? '' };
  const years = likely(parts.year, eraOf(plain), Number(today.slice(0, 4)));
  const [year] = years;
  if (year === undefined || years.length > 1) return { value: '', fault: year === undefined ? 'neither' : 'both', year: parts.year };
  const value = dayOf(year, parts.month, parts.day);
  return value === null ? { value: '', fault: 'calendar', year: parts.year } : { value };
}

/** The same with a time after it, such as 14:30 or 14.30 น. */
export function readMinute(text: string, today: string): Read | null {
  const plain = spoken(text);
  const [, day, hour, minute] = TIME.exec(plain) ?? [];
  const read = readDay(day ?? plain, today);
  if (!read || read.fault) return read;
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return { value: '', fault: 'time', year: '' };
  return { value: `${read.value}T${hour.padStart(2, '0')}:${minute}` };
}

/** Small letters, Arabic digits, no space at either end. */
const spoken = (text: string) => text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)).trim().toLowerCase();

const eraOf = (plain: string): Era | null => (BUDDHIST.test(plain) ? 'be' : COMMON.test(plain) ? 'ce' : null);

function partsOf(bare: string): { day: number; month: number; year: string } | null {
  const iso = ISO.exec(bare);
  if (iso) return { day: Number(iso[3]), month: Number(iso[2]), year: iso[1] ?? '' };
  const numbers = NUMBERS.exec(bare);
  if (numbers) return { day: Number(numbers[1]), month: Number(numbers[3]), year: numbers[4] ?? '' };
  const named = NAMED.exec(bare);
  const month = months.get(named?.[2]?.replace(/[. ]/g, '') ?? '');
  return named && month ? { day: Number(named[1]), month, year: named[3] ?? '' } : null;
}

/** The years of the common era that may be meant. */
function likely(written: string, said: Era | null, thisYear: number): number[] {
  const eras: Era[] = said ? [said] : ['be', 'ce'];
  const reach = near[written.length as 2 | 4];
  return eras.map((era) => nearest(Number(written) - (era === 'be' ? AHEAD : 0), written.length, thisYear)).filter((year) => Math.abs(year - thisYear) <= reach);
}

/** Of two digits the year next to this one that ends with them. */
function nearest(year: number, digits: number, thisYear: number): number {
  if (digits === 4) return year;
  const gap = (((year - thisYear + 50) % 100) + 100) % 100;
  return thisYear + gap - 50;
}

function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}
