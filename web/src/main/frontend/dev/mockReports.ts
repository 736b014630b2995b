const row = (key: string, order: number) => ({
  key,
  count: 30 + ((order * 17) % 40),
  meanSeconds: 1500 + ((order * 733) % 2600),
  medianSeconds: 900 + ((order * 611) % 1900),
  p90Seconds: 3600 + ((order * 977) % 5200),
  unanswered: order % 4,
});

export function report(query: Record<string, string>): unknown {
  const groups: Record<string, string[]> = {
    channel: ['email', 'line', 'phone', 'web-chat'],
    team: ['support', 'complaints'],
    day: Array.from({ length: 30 }, (_, day) => new Date(Date.now() - (29 - day) * 86_400_000).toISOString().slice(0, 10)),
  };
  const items = (groups[query.by ?? 'day'] ?? []).map(row);
  return { items, total: { ...row('total', 3), count: items.reduce((sum, each) => sum + each.count, 0), unanswered: 11 } };
}

export const ledger = {
  items: [
    { channel: 'email', received: 1240, delivered: 1198, duplicate: 31, quarantined: 4, refused: 2, ignored: 5, pending: 0 },
    { channel: 'line', received: 611, delivered: 600, duplicate: 11, quarantined: 0, refused: 0, ignored: 0, pending: 0 },
  ],
  total: { received: 1851, delivered: 1798, duplicate: 42, quarantined: 4, refused: 2, ignored: 5, pending: 0 },
};
