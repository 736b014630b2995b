/** A mail's own words, and the earlier mail quoted under them. */
export interface Folded {
  own: string;
  quoted: string;
}

/** Splits at the place the hub found; a mail that is nothing but a quotation is not folded away. */
export function fold(text: string, quotedFrom: number | null): Folded {
  if (quotedFrom === null || quotedFrom <= 0 || quotedFrom >= text.length) return { own: text, quoted: '' };
  const own = text.slice(0, quotedFrom).trimEnd();
  return own === '' ? { own: text, quoted: '' } : { own, quoted: text.slice(quotedFrom).trim() };
}
