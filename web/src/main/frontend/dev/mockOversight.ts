import { Refusal, type Call } from './mockCall.ts';
import { persons } from './people.ts';
import { at } from './world.ts';

const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000).toISOString();
const first = persons[0];
const item = (id: string, kind: string, more: object) => ({
  id, kind, at: hours(2), actor: 'agent3', role: 'agent', subject: first?.id ?? null, ticket: null, field: null, reason: null, note: null,
  until: null, alert: null, dueAt: hours(-70), overdue: false, verdict: null as object | null, ...more,
});
const items = [
  item('r1', 'break-glass', { reason: 'danger-to-life', note: 'ลูกค้าแจ้งทางโทรศัพท์ว่ามีคนบาดเจ็บ', ticket: 1_000_054, until: hours(1), dueAt: hours(3), overdue: true }),
  item('r2', 'alert', { role: null, subject: null, actor: 'agent2', alert: { rule: 'bulk', accesses: 120, persons: 52, usual: 9, firstAt: hours(3), lastAt: hours(2) } }),
  item('r3', 'alert', { role: null, alert: { rule: 'own-colleague', accesses: 2, persons: 1, usual: null, firstAt: hours(3), lastAt: hours(2) } }),
  item('r4', 'reveal', { reason: 'other', field: 'phone', note: 'ลูกค้าขอให้ดูเบอร์สำรอง', ticket: 1_000_055 }),
];
const open = () => items.filter(({ verdict }) => verdict === null);

export const overview = () => ({
  items: [
    { kind: 'holds', open: 2, overdue: 0, next: at(40_000).slice(0, 10) },
    { kind: 'requests', open: 3, overdue: 1, next: at(2880).slice(0, 10) },
    { kind: 'confirmations', open: 1, overdue: 0, next: at(-130_000).slice(0, 10) },
    { kind: 'reviews', open: open().length, overdue: open().filter(({ overdue }) => overdue).length, next: hours(-70).slice(0, 10) },
    { kind: 'unsound-purposes', open: 0, overdue: 0, next: null },
    { kind: 'retention', open: 1, overdue: 0, next: null },
  ],
  next: null,
});
const silent = (listed: typeof items) => ({ items: listed.map((each) => ({ ...each, note: null })), next: null });
export const reviews = ({ query }: Call) => silent(query.state === 'closed' ? items.filter(({ verdict }) => verdict !== null) : open());

export function oneReview(id: string) {
  const held = items.find((each) => each.id === id);
  if (!held) throw new Refusal(404, 'not-found', 'There is nothing here.');
  return held;
}

export function review({ body, user }: Call, id: string) {
  const held = oneReview(id);
  held.verdict = { ...body, at: new Date().toISOString(), by: user };
  return held;
}

const pseudonym = (id: string) => `7F3A-${id.slice(-4).toUpperCase()}`;
const label = (user: string, id: string) => (user.startsWith('auditor') ? pseudonym(id) : (persons.find((each) => each.id === id)?.masked ?? '•••'));
export const labels = ({ user }: Call) => ({ items: persons.map(({ id }) => ({ person: id, label: label(user, id) })), next: null });
export const person = ({ user }: Call, id: string) => ({
  subject: id,
  label: label(user, id),
  naming: user.startsWith('auditor') ? 'pseudonym' : 'masked',
});
export const viewers = {
  items: [
    { at: at(60), role: 'agent', teams: ['support'], field: 'email', purpose: 'customer-care', reason: 'holds-open-ticket', actor: null },
    { at: at(90), role: 'supervisor', teams: ['support', 'complaints'], field: 'phone', purpose: 'customer-care', reason: 'complaint', actor: 'supervisor1' },
  ],
  next: null,
};
export const grants = {
  items: [
    { id: 'g1', auditor: 'auditor1', areas: ['all'], identity: false, ground: 'หนังสือตรวจสอบภายใน 1/2569', validFrom: hours(240), validTo: hours(-480), grantedAt: hours(240), grantedBy: 'dpo1', endedAt: null, endedBy: null },
  ],
  next: null,
};
const rule = (key: string, amount: number, unit: string) => ({ key, version: 1, amount, unit, effectiveFrom: at(90_000), recordedBy: 'system' });
export const rules = {
  items: [rule('break-glass-open', 60, 'minutes'), rule('review-within', 72, 'hours'), rule('bulk-persons', 40, 'persons'), rule('bulk-window', 60, 'minutes')],
  next: null,
};
