import { Refusal, type Call as Asked } from './mockCall.ts';

interface MockCall {
  id: string;
  outcome: string | null;
  [member: string]: unknown;
}

const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const tickets = [{ number: 1001, subject: 'พัสดุหายระหว่างทาง', state: 'in-progress', channel: 'line', activeAt: at(-40) }];
const blank = {
  ticket: null, customer: null, customerName: null, candidates: [], openTickets: [], direction: 'inbound',
  number: '08•-•••-••34', queue: 'support', team: 'support', agent: null, startedAt: at(0), answeredAt: null, endedAt: null, outcome: null,
  transfers: 0, recording: 'announced', script: 'rec-th/1', note: null,
};

let calls: MockCall[] = [
  { ...blank, id: 'c1', ticket: 1001, customerName: 'ส••• ต•••', startedAt: at(-90), answeredAt: at(-89), endedAt: at(-84), outcome: 'answered', transfers: 1 },
  { ...blank, id: 'c2', ticket: 1002, number: null, startedAt: at(-50), endedAt: at(-49), outcome: 'abandoned' },
  { ...blank, id: 'c3', startedAt: at(-20), answeredAt: at(-20), endedAt: at(-15), outcome: 'answered', candidates: [{ id: 'p1', displayName: 'ส••• ต•••', openTickets: tickets }, { id: 'p2', displayName: 'ม••• ต•••', openTickets: [] }] },
];

export const list = ({ query }: Asked) => ({ items: calls.filter((call) => !query.outcome || call.outcome === query.outcome), next: null });

export function one(id: string): unknown {
  const found = calls.find((call) => call.id === id);
  if (!found) throw new Refusal(404, 'unknown-call', 'Not found');
  return found;
}

/** A call begins to ring. */
export function ring(): string {
  const call = { ...blank, id: `c${calls.length + 1}`, startedAt: at(0), customerName: 'ส••• ต•••', openTickets: tickets };
  calls = [call, ...calls];
  return call.id;
}

export function file(id: string, { body }: Asked): unknown {
  const ticket = Number(body.ticket ?? 1003);
  calls = calls.map((call) => (call.id === id ? { ...call, ticket } : call));
  return one(id);
}

export const bring = () => ({ dryRun: true, fresh: 12, known: 3, refused: 1, lines: [{ line: 7, state: 'refused', call: null, errors: ['startedAt: is required'] }] });

let lines = [{ id: 's1', number: '+6626791234', kind: 'switchboard', name: 'ตู้สาขาของเรา', addedAt: at(-90), addedBy: 'admin1' }];

export const switchboards = () => ({ items: lines, next: null });

export function addSwitchboard({ body }: Asked): unknown {
  const line = { id: `s${lines.length + 1}`, number: String(body.number), kind: String(body.kind), name: String(body.name), addedAt: at(0), addedBy: 'admin1' };
  lines = [...lines, line];
  return line;
}

export function removeSwitchboard(id: string): unknown {
  const found = lines.find((line) => line.id === id);
  lines = lines.filter((line) => line !== found);
  return found;
}
