export interface RawMail {
  headers: string;
  body: string;
}

/** A mail's headers end at its first empty line (RFC 5322). */
export function splitMail(raw: string): RawMail {
  const end = /\r?\n\r?\n/.exec(raw);
  return end === null ? { headers: raw, body: '' } : { headers: raw.slice(0, end.index), body: raw.slice(end.index + end[0].length) };
}
