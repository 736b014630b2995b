/** Rows as they stand, each with its newest figures: while the pointer is on them none comes, goes or changes its place. */
export function still<T extends { key: string }>(shown: T[], incoming: T[]): T[] {
  const newest = new Map(incoming.map((row) => [row.key, row]));
  return shown.map((row) => newest.get(row.key) ?? row);
}
