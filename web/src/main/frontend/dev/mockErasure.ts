import { Refusal, type Call } from './mockCall.ts';
import * as requests from './mockRequests.ts';

const day = 86_400_000;
const on = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const lines: [holder: string, store: string, method: string, records: number, ground?: string][] = [
  ['line', 'channels.line_event', 'delete', 3],
  ['ticketing', 'ticketing.ticket', 'empty', 2],
  ['ticketing', 'ticketing.message', 'delete', 14],
  ['ticketing', 'ticketing.attachment', 'delete', 3],
  ['ticketing', 'ticketing.call', 'empty', 1],
  ['consent', 'subject_keys.subject_key', 'shred', 1],
  ['consent', 'consent.subject_identifier', 'delete', 4],
  ['consent', 'consent.consent_event', 'keep', 6, 'RET-CONSENT'],
  ['consent', 'consent.access_log', 'keep', 11, 'RET-ACCESS-LOG'],
];
const kept = new Map<string, object>();

function report(id: string, kind: string, user: string) {
  const request = requests.one(id);
  const at = new Date().toISOString();
  const outside = { holder: 'mailbox', store: 'support@sala.test', records: 5 };
  const inside = lines.map(([holder, store, method, records, ground]) => ({ holder, store, method, records, ground: ground ?? null, groundVersion: ground ? 1 : null, at }));
  const made = {
    id: `01932f00-0000-7000-8000-00000000e00${kept.size}`, request: id, subject: request.subject, kind, outcome: 'erased', at, operator: user,
    approver: request.decision ? 'dpo1' : null, approvedAt: request.decision ? at : null,
    lines: kind === 'plan' ? [...inside, { ...outside, method: 'remote', ground: null, groundVersion: null, at }] : inside,
    open: kind === 'plan' ? [] : [{ ...outside, since: at, attempts: 2, triedAt: at, obstacle: 'unreachable', goneBy: null }],
    holds: [], backupUntil: on(35), keptUntil: on(3652),
    seal: kind === 'plan' ? null : { entry: id, seq: 48_112, size: 48_120, root: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328' },
  };
  kept.set(`${kind} ${id}`, made);
  return made;
}

export function read(id: string, kind: string) {
  const held = kept.get(`${kind} ${id}`);
  if (!held) throw new Refusal(404, 'not-found', 'There is nothing here.');
  return held;
}

export const make = ({ user }: Call, id: string, kind: string) => kept.get(`execution ${id}`) ?? report(id, kind, user);
