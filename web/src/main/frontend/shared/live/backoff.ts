/** Milliseconds to wait before the given attempt (0 is the first), doubling to 30 s and spread by chance. */
export function backoff(attempt: number, chance: () => number = Math.random): number {
  const most = Math.min(30_000, 500 * 2 ** attempt);
  return Math.round(most / 2 + (most / 2) * chance());
}
