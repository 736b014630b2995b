/** Words that were written on two devices at once: nothing of either is lost, and nothing stands twice. */
export function joined(there: string, here: string): string {
  if (here.includes(there.trim())) return here;
  if (there.includes(here.trim())) return there;
  return `${there.trimEnd()}\n\n${here}`;
}
