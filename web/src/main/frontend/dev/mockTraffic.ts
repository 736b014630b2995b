const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const states = ['uncertain', 'failed', 'sent', 'queued', 'sent', 'cancelled'];
const reasons: Record<string, string> = { uncertain: 'lease-expired', failed: '550 5.1.1 User unknown', cancelled: 'objected' };

let rows = states.map((state, at) => ({
  id: `outbox-${at}`,
  message: `message-${at}`,
  ticket: 1008 + at,
  kind: at % 3 === 2 ? 'acknowledgement' : 'reply',
  channel: 'email',
  state,
  createdAt: ago(7 * (at + 1)),
  availableAt: ago(7 * (at + 1)),
  settledAt: null as string | null,
  attempts: 1,
  reason: reasons[state] ?? null,
}));
let held = ['unreadable', 'DeliveryFailed'].map((reason, at) => ({
  id: `held-${at}`,
  channel: 'email',
  account: 'support@sala.test',
  externalId: '0',
  receivedAt: ago(40 * (at + 1)),
  attempts: 3,
  reason,
}));

export const outbox = (state: string) => ({ items: rows.filter((row) => state === '' || row.state === state), next: null });
export const quarantine = () => ({ items: held, next: null });

export function settle(id: string, deed: string): unknown {
  rows = rows.map((row) => (row.id === id ? { ...row, state: deed === 'sent' ? 'sent' : 'queued', reason: null } : row));
  return rows.find((row) => row.id === id);
}

export function replay(id: string): unknown {
  held = held.filter((row) => row.id !== id);
  return {};
}

export const health = {
  status: 'UP',
  checks: [
    { name: 'inbox', status: 'UP', data: { late: 0 } },
    { name: 'mailboxes', status: 'UP', data: { 'support@sala.test': `read at ${ago(0)}`, 'complaints@sala.test': `read at ${ago(0)}` } },
    { name: 'build', status: 'UP', data: { commit: 'abc1234' } },
  ],
};
