/** A reason that routing keeps, as a text key and the colleague it names. */
export interface ToldReason {
  key: string;
  who: string;
}

const sentences: [RegExp, string][] = [
  [/^previous agent of this customer: (.+)$/, 'assignment.previous'],
  [/^only one with room: (.+), \d+ of \d+ points$/, 'assignment.onlyOne'],
  [/^least loaded: (.+), \d+ of \d+ points$/, 'assignment.leastLoaded'],
  [/^longest without new work: (.+), \d+ of \d+ points$/, 'assignment.longestIdle'],
  [/^team queue .+: given back, not there: (.+)$/, 'assignment.givenBack'],
  [/^team queue .+: given back, away for long: (.+)$/, 'assignment.givenBackLong'],
  [/^team queue .+: outside its hours: (.+)$/, 'assignment.closed'],
  [/^team queue .+: waits for an agent with room$/, 'assignment.waits'],
  [/^its time came$/, 'history.timeCame'],
  [/^taken by (.+)$/, 'assignment.taken'],
  [/^team queue .+: given by (.+)$/, 'assignment.givenToTeam'],
  [/^given by (.+)$/, 'assignment.given'],
  [/^team queue .+$/, 'assignment.queue'],
];

/** Recognises the hub's sentence; null when it is one we do not know, which is then shown as it is. */
export function toldReason(reason: string): ToldReason | null {
  for (const [pattern, key] of sentences) {
    const found = pattern.exec(reason);
    if (found) return { key, who: found[1] ?? '' };
  }
  return null;
}
