/** Marks a part of a text in its box, so that the next key replaces it. */
export function select(box: HTMLTextAreaElement | undefined, text: string, part: string | null): void {
  if (!box || part === null) return;
  const at = text.indexOf(part);
  box.focus();
  box.setSelectionRange(at, at + part.length);
}
