const figures = ['count', 'meanSeconds', 'medianSeconds', 'p90Seconds', 'unanswered'];
const times = figures.map((name) => ({ name, unit: name.endsWith('Seconds') ? 'seconds' : 'count' }));
const rates = [
  { name: 'count', unit: 'count' },
  { name: 'reopened', unit: 'count' },
  { name: 'rate', unit: 'percent' },
];
const by = ['day', 'channel', 'team'];

export const sheets = {
  items: [
    { name: 'first-response', by, columns: times },
    { name: 'resolution', by, columns: times },
    { name: 'reopen', by: ['team', 'channel', 'day'], columns: rates },
  ],
  next: null,
};

const row = (key: string, order: number) => ({
  key,
  count: 30 + ((order * 17) % 40),
  meanSeconds: 1500 + ((order * 733) % 2600),
  medianSeconds: 900 + ((order * 611) % 1900),
  p90Seconds: 3600 + ((order * 977) % 5200),
  unanswered: order % 4,
  reopened: order % 6,
  rate: 5 + (order % 11),
});

export function report(name: string, query: Record<string, string>): unknown {
  const groups: Record<string, string[]> = {
    channel: ['email', 'line', 'phone', 'web-chat'],
    team: ['support', 'complaints'],
    day: Array.from({ length: 30 }, (_, day) => new Date(Date.now() - (29 - day) * 86_400_000).toISOString().slice(0, 10)),
  };
  const sheet = sheets.items.find((each) => each.name === name);
  const items = (groups[query.by ?? 'day'] ?? []).map(row);
  const total = { ...row('total', 3), count: items.reduce((sum, each) => sum + each.count, 0), unanswered: 11 };
  const before = query.compare === 'true' ? { from: query.from, to: query.to, items: items.map((each) => row(each.key, 5)), total } : null;
  return { name, by: query.by, columns: sheet?.columns ?? [], items, total, before };
}

export const reasons = {
  items: [
    { team: 'support', code: 'late', nameTh: 'ส่งช้า', nameEn: 'Late delivery', count: 31 },
    { team: 'support', code: 'other', nameTh: 'อื่น ๆ', nameEn: 'Other', count: 12 },
  ],
  total: 43,
};

export const ledger = {
  items: [
    { channel: 'email', received: 1240, delivered: 1198, duplicate: 31, quarantined: 4, refused: 2, ignored: 5, pending: 0 },
    { channel: 'line', received: 611, delivered: 600, duplicate: 11, quarantined: 0, refused: 0, ignored: 0, pending: 0 },
  ],
  total: { received: 1851, delivered: 1798, duplicate: 42, quarantined: 4, refused: 2, ignored: 5, pending: 0 },
};
