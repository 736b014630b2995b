import { Refusal, type Call } from './mockCall.ts';

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();

const rule = (category: string, th: string, en: string, clockTh: string, clockEn: string, law: string, amount: number, unit: string, method: string) => ({
  category, titleTh: th, titleEn: en, clockTh, clockEn, purpose: 'customer-care', anonymises: category === 'ticket', evidence: method === 'keep', version: 1,
  law, amount, unit, method, ground: 'no-longer-necessary', runsByItself: category === 'working', recordedAt: ago(90), recordedBy: 'system',
});

const rules = [
  rule('ticket', 'เรื่องและบทสนทนา', 'Tickets and conversations', 'วันที่ปิดเรื่อง', 'the day on which the ticket was closed', 'RET-TICKET', 2, 'years', 'anonymise'),
  rule('call-recording', 'เสียงบันทึกการโทร', 'Call recordings', 'วันที่โทร', 'the day of the call', 'RET-RECORDING', 180, 'days', 'erase'),
  rule('social-profile', 'บัญชีสื่อสังคมที่ยังไม่ยืนยัน', 'Unverified social profiles', 'ข้อความสุดท้าย', 'the last message', 'RET-PROFILE', 180, 'days', 'erase'),
  rule('working', 'ข้อมูลระหว่างทำงาน', 'Working data', 'วันที่สร้าง', 'the day on which it was made', 'RET-WORK', 7, 'days', 'erase'),
  rule('access-log', 'บันทึกการเข้าถึง', 'The access log', 'วันที่เข้าถึง', 'the day of the access', 'RET-ACCESS-LOG', 10, 'years', 'keep'),
];

const part = (category: string, law: string, due: number, more: object = {}) => ({
  category, ruleVersion: 1, law, lawVersion: 1, method: category === 'ticket' ? 'anonymise' : 'erase', before: ago(730), due, held: category === 'ticket' ? 3 : 0,
  restricted: category === 'ticket' ? 1 : 0, done: 0, unlinked: 0, endedAt: null as string | null, passedHeld: null as number | null, passedRestricted: null as number | null, ...more,
});

const run = (order: number, state: string, proposedBy: string, more: object) => ({
  id: `01932f00-0000-7000-8000-00000000c00${order}`, dryRun: false, night: null, state, at: ago(order), proposedBy, approved: null as boolean | null,
  approvedAt: null as string | null, approvedBy: null as string | null, anonymous: null as boolean | null, reviewedAt: null as string | null,
  reviewedBy: null as string | null, likeness: null as object | null, parts: [part('ticket', 'RET-TICKET', 1284)], ...more,
});

const runs = [
  run(1, 'proposed', 'dpo2', {}),
  run(2, 'in-review', 'dpo2', {
    approved: true, approvedAt: ago(2), approvedBy: 'dpo1', likeness: { records: 912, groups: 41, smallest: 2, inSmall: 7 },
    parts: [part('ticket', 'RET-TICKET', 912, { done: 912, endedAt: ago(2), passedHeld: 3, passedRestricted: 1 })],
  }),
];

function found(id: string) {
  const one = runs.find((each) => each.id === id);
  if (!one) throw new Refusal(404, 'not-found', 'There is nothing here.');
  return one;
}

export const listRules = () => ({ items: rules, next: null });
export const listRuns = () => ({ items: runs, next: null });

export function propose({ body, user }: Call) {
  const parts = [part('ticket', 'RET-TICKET', 1284), part('call-recording', 'RET-RECORDING', 61), part('social-profile', 'RET-PROFILE', 0), part('working', 'RET-WORK', 0)];
  if (body.dryRun) return { ...run(0, 'dry', user, {}), id: null, dryRun: true, proposedBy: null, parts };
  const fresh = run(runs.length + 1, 'proposed', user, { at: ago(0), parts: parts.slice(0, 2) });
  runs.unshift(fresh);
  return fresh;
}

export const approve = ({ body, user }: Call, id: string) =>
  Object.assign(found(id), { state: body.approved ? 'running' : 'declined', approved: body.approved, approvedAt: ago(0), approvedBy: user });

export const review = ({ body, user }: Call, id: string) =>
  Object.assign(found(id), { state: body.anonymous ? 'finishing' : 'in-review', anonymous: body.anonymous, reviewedAt: ago(0), reviewedBy: user });

const asides = [
  { id: '01932f00-0000-7000-8000-00000000a001', run: runs[1]?.id, category: 'contact', store: 'person.contact', record: '01932f00-0000-7000-8000-000000000099', reason: 'database-23503', at: ago(1) },
];
export const listAsides = () => ({ items: asides, next: null });

export function retryAside(id: string) {
  const [one] = asides.splice(asides.findIndex((each) => each.id === id), 1);
  if (!one) throw new Refusal(404, 'not-found', 'There is nothing here.');
  return one;
}
