import { Refusal, type Call } from './mockCall.ts';
import { persons } from './people.ts';

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
const on = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const rules: Record<string, [law: string, days: number]> = {
  access: ['P30.1', 30], source: ['P30.1', 30], portability: ['P31.1', 30], objection: ['P32.1', 0],
  erasure: ['SUB-6', 90], restriction: ['P34.1', 30], rectification: ['P36.1', 30], withdrawal: ['P19.6', 0],
};

const request = (order: number, type: string, channel: string, days: number, more: object = {}) => ({
  id: `01932f00-0000-7000-8000-00000000a00${order}`,
  subject: persons[order % persons.length]?.id ?? '',
  type,
  channel,
  receivedAt: ago(days),
  dueOn: on((rules[type]?.[1] ?? 30) - days),
  law: rules[type]?.[0] ?? 'P30.1',
  lawVersion: 1,
  state: 'received',
  proofNeeded: type === 'objection' || type === 'withdrawal' ? 'none' : type === 'restriction' ? 'simple' : 'strong',
  ticket: null as number | null,
  message: null as string | null,
  representative: null as string | null,
  done: null as object | null,
  verification: null as object | null,
  decision: null as Record<string, unknown> | null,
  recordedAt: ago(days),
  recordedBy: 'dpo1',
  ...more,
});

const proof = { method: 'code-sent', proven: true, note: null, at: ago(2), by: 'dpo1' };
const requests = [
  request(1, 'access', 'line', 32),
  request(2, 'rectification', 'email', 25, { state: 'verified', verification: proof }),
  request(3, 'erasure', 'walk-in', 12, {
    state: 'refusal-proposed',
    verification: proof,
    decision: { id: 'd1', outcome: 'refused', ground: 'G33-LAW', groundVersion: 1, reason: 'ต้องเก็บใบกำกับภาษี', at: ago(1), by: 'dpo2', approved: null, approvedAt: null, approvedBy: null },
  }),
];
const decided = ['done', 'refused'];
const deeds: Record<string, string> = { restriction: 'restricted', rectification: 'rectified', withdrawal: 'withdrawn', completion: 'copy-delivered' };

function found(id: string) {
  const held = requests.find((each) => each.id === id);
  if (!held) throw new Refusal(404, 'not-found', 'There is nothing here.');
  return held;
}

export const list = ({ query }: Call) => ({
  items: requests.filter(({ state }) => decided.includes(state) === (query.state === 'closed')).sort((one, other) => one.dueOn.localeCompare(other.dueOn)),
  next: null,
});
export const one = (id: string) => found(id);

export function receive({ body, user }: Call) {
  const fresh = request(requests.length + 1, String(body.type), String(body.channel), 0, { subject: body.subject, recordedBy: user });
  requests.push(fresh);
  return fresh;
}

export function step({ body, user }: Call, id: string, name: string) {
  const held = found(id);
  const at = new Date().toISOString();
  if (name === 'verification') {
    held.verification = { ...body, at, by: user };
    held.state = body.proven === true ? 'verified' : 'received';
  } else if (name === 'decision') {
    held.decision = { id: `d${requests.length}`, groundVersion: 1, ...body, at, by: user, approved: null, approvedAt: null, approvedBy: null };
    held.state = body.outcome === 'granted' ? 'granted' : 'refusal-proposed';
  } else if (deeds[name]) {
    held.done = { what: deeds[name], how: body?.how ?? 'system', note: null, recipients: name === 'rectification' ? ['hosting', 'mail'] : [], at, by: user };
    held.state = 'done';
  } else {
    held.decision = { ...held.decision, approved: body.approved, approvedAt: at, approvedBy: user };
    held.state = body.approved === true ? 'refused' : 'verified';
  }
  return held;
}

const copies = new Map<string, object>();

export function copy(id: string) {
  const made = copies.get(found(id).id);
  if (!made) throw new Refusal(404, 'not-found', 'There is nothing here.');
  return made;
}

export function makeCopy({ user }: Call, id: string) {
  const at = new Date().toISOString();
  copies.set(id, { request: id, state: 'ready', done: 8, total: 8, askedAt: at, askedBy: user, readyAt: at, expiresAt: ago(-30), size: 48_213, sha256: null });
  return copy(id);
}
