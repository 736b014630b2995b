const zone = 'Asia/Bangkok';

export function dateTime(at: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(at));
}

/** By when something is due; midnight is the 24:00 of the day that it ends. */
export function deadline(at: string, tag: string): string {
  const before = new Date(Date.parse(at) - 1);
  return dayOf(before) === dayOf(new Date(at)) ? dateTime(at, tag) : dateTime(before.toISOString(), tag).replace('23:59', '24:00');
}

export function clockTime(at: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone: zone }).format(new Date(at));
}

export function longDay(at: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone: zone }).format(new Date(at));
}

export function shortDay(day: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', timeZone: zone }).format(
    new Date(`${day}T12:00:00+07:00`),
  );
}

/** A day with its year. */
export function date(day: string, tag: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: zone }).format(new Date(`${day}T12:00:00+07:00`));
}

/** The calendar day in Bangkok, as yyyy-mm-dd. */
export function dayOf(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
];

/** How long ago, in the largest unit that is not below one; older than a week it is the day itself. */
export function ago(at: string, now: number, tag: string): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1000));
  if (seconds > 7 * 86_400) return shortDay(dayOf(new Date(at)), tag);
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'short' });
  const step = steps.filter(([, size]) => seconds >= size).pop();
  return step ? relative.format(-Math.floor(seconds / step[1]), step[0]) : relative.format(0, 'second');
}

/** A duration in its two largest units, such as 1 h 12 min. */
export function duration(seconds: number, tag: string): string {
  const whole = Math.max(0, Math.round(seconds));
  const [days, hours, minutes] = [
    Math.floor(whole / 86_400),
    Math.floor((whole % 86_400) / 3600),
    Math.floor((whole % 3600) / 60),
  ] as const;
  if (days > 0) return joined([unit(days, 'day', tag), hours > 0 ? unit(hours, 'hour', tag) : '']);
  if (hours > 0) return joined([unit(hours, 'hour', tag), minutes > 0 ? unit(minutes, 'minute', tag) : '']);
  return minutes > 0 ? unit(minutes, 'minute', tag) : unit(whole, 'second', tag);
}

function unit(value: number, name: string, tag: string): string {
  const unitDisplay = tag.startsWith('th') ? 'short' : 'narrow';
  return new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay }).format(value);
}

function joined(parts: string[]): string {
  return parts.filter(Boolean).join(' ');
}

const sizes = ['byte', 'kilobyte', 'megabyte'] as const;

export function bytes(size: number, tag: string): string {
  const step = size < 1024 ? 0 : size < 1024 ** 2 ? 1 : 2;
  const value = size / 1024 ** step;
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: sizes[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

export function count(value: number, tag: string): string {
  return new Intl.NumberFormat(tag).format(value);
}
