/** How well a text answers what was typed: the higher the better, null when a letter is missing. */
export function match(text: string, typed: string): number | null {
  const words = typed.trim().toLowerCase();
  if (words === '') return 0;
  const target = text.toLowerCase();
  const at = target.indexOf(words);
  if (at >= 0) return 1000 - at;
  return inOrder(target, words.replaceAll(' ', ''));
}

function inOrder(target: string, letters: string): number | null {
  let at = -1;
  let gaps = 0;
  for (const letter of letters) {
    const next = target.indexOf(letter, at + 1);
    if (next < 0) return null;
    gaps += next - at - 1;
    at = next;
  }
  return 100 - gaps;
}

/** The texts that match, best first; equals keep their order. */
export function ranked<T>(all: T[], typed: string, textOf: (each: T) => string): T[] {
  return all
    .map((each, order) => ({ each, order, score: match(textOf(each), typed) }))
    .filter((found) => found.score !== null)
    .sort((one, other) => (other.score as number) - (one.score as number) || one.order - other.order)
    .map((found) => found.each);
}
