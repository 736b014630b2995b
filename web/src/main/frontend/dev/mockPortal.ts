import { Refusal, type Call } from './mockCall.ts';

const at = '2026-11-22T02:00:00Z';
const team = { th: 'ฝ่ายบริการลูกค้า', en: 'Customer support' };
interface File {
  id: string;
  name: string;
  size: number;
  type: string;
  locked: boolean;
}
const line = (id: string, by: string, text: string, files: File[] = []) => ({ id, by, text, at, channel: by === 'you' ? 'web-form' : 'email', files });
const slip: File = { id: 'f1', name: 'ใบส่งของ.pdf', size: 48213, type: 'application/pdf', locked: false };
const unseen: File = { id: 'f2', name: 'ภาพกล่องพัสดุ.jpg', size: 1_204_120, type: 'image/jpeg', locked: true };

const tickets = [
  { number: 100003, subject: 'พัสดุยังไม่ถึง เลขพัสดุ TH0123456789', state: 'waiting', awaitsYou: true, said: [line('1', 'you', 'พัสดุยังไม่ถึงค่ะ สั่งไว้ตั้งแต่วันจันทร์'), line('2', 'hub', 'เราได้รับเรื่องของท่านแล้ว'), line('3', 'team', 'ขอทราบที่อยู่จัดส่งอีกครั้งค่ะ', [slip, unseen])] },
  { number: 100011, subject: 'ขอใบเสร็จรับเงิน', state: 'in-progress', awaitsYou: false, said: [line('4', 'you', 'ขอใบเสร็จค่ะ')] },
  { number: 100029, subject: 'เปลี่ยนที่อยู่', state: 'done', awaitsYou: false, said: [] },
];
const shown = ({ said, ...ticket }: (typeof tickets)[number], whole: boolean) => ({
  ...ticket, channel: 'email', createdAt: at, updatedAt: at, closedAt: ticket.state === 'done' ? at : null, mergedInto: null, team, messages: whole ? said : null,
});
const found = (number: string) => {
  const ticket = tickets.find((each) => String(each.number) === number);
  if (!ticket) throw new Refusal(404, 'unknown-ticket', 'Not found');
  return ticket;
};

const consent = (purpose: string, titleTh: string, decidable: boolean) => ({
  purpose, titleTh, titleEn: purpose, basis: decidable ? 'S19_CONSENT' : 'S24_3', decidable, permitted: !decidable, decision: null as string | null, since: null as string | null, receipt: null as string | null,
  consequenceTh: decidable ? 'จะไม่ได้รับข่าวสารและข้อเสนออีก' : null, consequenceEn: decidable ? 'You get no more news and offers.' : null, dataCategories: ['contact'], recipients: [],
});
const consents = [consent('marketing-email', 'ส่งข่าวสารและข้อเสนอทางอีเมล', true), consent('marketing-line', 'ส่งข่าวสารและข้อเสนอทาง LINE', true), consent('customer-care', 'ดูแลเรื่องที่คุณติดต่อเรา', false)];
const requests: object[] = [];

export const list = () => ({ items: tickets.map((ticket) => shown(ticket, false)), next: null });
export const one = (number: string) => shown(found(number), true);
export const address = () => ({ typed: false, byCode: false, since: null });
export const ownConsents = () => ({ items: consents, next: null });
export const ownRequests = () => ({ items: requests, next: null });

interface Arrival {
  id: string;
  ticket: number | null;
  message: string | null;
}
const arrivals = new Map<string, Arrival>();
const FILING = 1200;

function taken(file: (arrival: Arrival) => void): Arrival {
  const arrival: Arrival = { id: String(Date.now()), ticket: null, message: null };
  arrivals.set(arrival.id, arrival);
  setTimeout(() => file(arrival), FILING);
  return arrival;
}

export const arrival = (id: string) => arrivals.get(id);
export const fileOf = () => ({ bytes: true });

const filesIn = (sent: unknown): File[] =>
  ((sent ?? []) as { name: string; content: string }[]).map(({ name, content }, at) => ({ ...slip, id: `${Date.now()}-${at}`, name, size: Math.round(content.length * 0.75) }));

export function write({ body }: Call, number: string): unknown {
  const { said } = found(number);
  return taken((arrival) => {
    said.push(line(arrival.id, 'you', String(body.text), filesIn(body.attachments)));
    Object.assign(arrival, { ticket: Number(number), message: arrival.id });
  });
}

export function open({ body }: Call): unknown {
  return taken((arrival) => Object.assign(arrival, { ticket: opened(body), message: 'n' }));
}

function opened(body: Record<string, unknown>): number {
  const ticket = { number: 100000 + tickets.length * 13, subject: String(body.subject ?? body.text), state: 'not-started', awaitsYou: false, said: [line('n', 'you', String(body.text), filesIn(body.attachments))] };
  tickets.unshift(ticket);
  return ticket.number;
}

export function decide({ body }: Call): unknown {
  const one = consents.find(({ purpose }) => purpose === body.purpose);
  if (!one) throw new Refusal(404, 'not-found', 'Not found');
  return Object.assign(one, { permitted: body.decision === 'given', decision: body.decision, since: new Date().toISOString(), receipt: 'sample' });
}

export function ask({ body }: Call): unknown {
  const request = { id: String(Date.now()), type: body.type, state: 'in-progress', receivedAt: new Date().toISOString(), dueOn: '2026-12-22', law: 'P30.1', decidedAt: null, ground: null, reason: null };
  requests.unshift(request);
  return request;
}
