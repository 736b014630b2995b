import type { Message } from '../shared/api/messages';
import type { Clock, Ticket, TicketState } from '../shared/api/tickets';
import { persons } from './people.ts';

/** The stand-in's memory: tickets, their messages and their histories. */
export interface Held {
  ticket: Ticket;
  messages: Message[];
  history: { at: string; actor: string; field: string; from: string | null; to: string | null; reason: string | null }[];
}

const minute = 60_000;
export const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * minute).toISOString();

const clock = (dueInMinutes: number, metAgo: number | null = null): Clock => ({
  dueAt: at(-dueInMinutes),
  metAt: metAgo === null ? null : at(metAgo),
  breached: metAgo === null && dueInMinutes < 0,
  pausedSeconds: 0,
  elapsedSeconds: 1200,
});

const subjects: [string, string, TicketState, string | null, number, string][] = [
  ['ยังไม่ได้รับสินค้าที่สั่งซื้อไว้ตั้งแต่สัปดาห์ที่แล้ว ใบสั่งซื้อเลขที่ 40122', 'email', 'not-started', null, 42, 'normal'],
  ['ขอใบกำกับภาษีเต็มรูปแบบ', 'email', 'in-progress', 'agent1', 300, 'normal'],
  ['ยื่นที่อยู่ใหม่สำหรับจัดส่ง ครั้งที่สอง', 'line', 'not-started', null, 9, 'high'],
  ['Refund for a cancelled booking', 'email', 'waiting', 'agent2', 900, 'normal'],
  ['พนักงานสาขาลาดพร้าวพูดจาไม่สุภาพกับลูกค้า', 'phone', 'in-progress', 'agent1', -35, 'urgent'],
  ['สอบถามเวลาทำการช่วงวันหยุดยาว', 'web-form', 'not-started', null, 70, 'normal'],
  ['รีเซ็ตรหัสผ่านไม่ได้', 'web-chat', 'in-progress', 'agent2', 1500, 'normal'],
  ['ถูกหักเงินซ้ำสองครั้งผ่านพร้อมเพย์', 'messenger', 'done', 'agent1', 100, 'high'],
];

export const held = new Map<number, Held>();
let next = 1_000_041;

export function arrive(subject: string, channel: string, state: TicketState, assignee: string | null, due: number, priority = 'normal'): Held {
  const number = (next += 13);
  const person = persons[held.size % persons.length];
  const answered = state !== 'not-started';
  const ticket: Ticket = {
    number,
    subject,
    kind: 'request',
    state,
    priority: priority as Ticket['priority'],
    channel,
    channels: [channel],
    customer: { id: person?.id ?? '', displayName: person?.masked ?? null },
    team: channel === 'phone' ? 'complaints' : 'support',
    assignee,
    assignmentReason: assignee ? `previous agent of this customer: ${assignee}` : 'team queue support: no agent chosen',
    createdAt: at(held.size * 37 + 2),
    activeAt: at(held.size * 37 + 2),
    restricted: false,
    mergedInto: null,
    splitFrom: null,
    replyBlocked: false,
    closedAt: state === 'done' ? at(5) : null,
    waitingFor: state === 'waiting' ? 'supplier' : null,
    waitingUntil: state === 'waiting' ? at(-2880) : null,
    outcome: state === 'done' ? 'solved' : null,
    reason: null,
    reopenCount: 0,
    tags: [],
    firstResponse: clock(answered ? 10 : due, answered ? 20 : null),
    nextResponse: null,
    resolution: { ...clock(answered ? due : 2600), metAt: state === 'done' ? at(5) : null, breached: due < 0 },
    slaPolicy: { name: 'standard', version: 1 },
    lastMessageId: null,
    version: 1,
  };
  const entry: Held = { ticket, messages: [], history: [{ at: at(10), actor: 'system', field: 'state', from: null, to: 'not-started', reason: 'opened' }] };
  held.set(number, entry);
  return entry;
}

const words = `สวัสดีค่ะ

ดิฉันสั่งซื้อสินค้าไว้ตั้งแต่วันจันทร์ที่แล้ว ระบบแจ้งว่าจัดส่งแล้ว แต่จนถึงวันนี้ยังไม่ได้รับของเลยค่ะ รบกวนช่วยตรวจสอบสถานะการจัดส่งให้ด้วยนะคะ เลขที่ใบสั่งซื้อคือ 40122 ที่อยู่จัดส่งอยู่ที่ลาดพร้าว

ขอบคุณค่ะ
สมใจ`;
const quoted = '\n\nเมื่อ 18 พ.ย. 2569 09:12 support@sala.test เขียนว่า:\n> ขอบคุณที่ติดต่อเรา ทีมงานกำลังตรวจสอบให้ค่ะ';

export function say(entry: Held, more: Partial<Message>): Message {
  const inbound = (more.direction ?? 'inbound') === 'inbound';
  const person = persons.find((each) => each.id === entry.ticket.customer?.id);
  const theirs = `${person?.masked} <${person?.maskedEmail}>`;
  const message: Message = {
    id: `m-${entry.ticket.number}-${entry.messages.length + 1}`,
    direction: 'inbound',
    kind: 'message',
    channel: entry.ticket.channel,
    from: inbound ? theirs : 'support@sala.test',
    to: inbound ? 'support@sala.test' : theirs,
    at: new Date().toISOString(),
    subject: entry.ticket.subject,
    text: words,
    html: null,
    attachments: [],
    delivery: null,
    quotedFrom: null,
    trust: inbound ? 'pass' : null,
    purpose: 'customer-care',
    evidence: 'S24_3',
    ...more,
  };
  entry.messages.push(message);
  if (message.kind === 'message' || message.kind === 'reply') entry.ticket.lastMessageId = message.id;
  return message;
}

const offer = `<h2>ใบสั่งซื้อ 40122</h2><p style="color:red">รายการสินค้า <b>2 ชิ้น</b></p><table border="1"><tr><td>เสื้อยืด</td><td>390 บาท</td></tr></table><img data-remote-src="https://tracker.test/x.png" alt=""><p><a href="https://example.com">ดูสถานะ</a></p><script>document.title='x'</script>`;

const read: Message['readBefore'] = [
  { language: 'th', question: 'รีเซ็ตรหัสผ่านอย่างไร', answer: 'กดลืมรหัสผ่านที่หน้าเข้าสู่ระบบ แล้วเปิดลิงก์ในอีเมล', helped: false },
  { language: 'th', question: 'ร้านเปิดกี่โมง', answer: 'ทุกวัน 8.00-20.00 น.', helped: true },
];

function tell(entry: Held): void {
  say(entry, { at: at(1500), readBefore: entry.ticket.channel === 'web-chat' ? read : [], attachments: [{ id: 'a1', name: 'ใบสั่งซื้อ 40122.pdf', size: 182_311, type: 'application/pdf', state: 'clean', locked: false, reason: null, contentId: null, sensitive: false }] });
  say(entry, {
    at: at(1499),
    direction: 'outbound',
    kind: 'acknowledgement',
    text: `เราได้รับเรื่องของคุณแล้ว เลขที่ ${entry.ticket.number}`,
    delivery: { state: 'sent', at: at(1499), reason: null },
  });
  if (entry.ticket.state === 'not-started') return;
  say(entry, { at: at(200), direction: 'outbound', kind: 'note', from: 'agent2', to: null, text: 'โทรถามคลังสินค้าแล้ว ของออกจากคลังเมื่อวาน รอเลขพัสดุจากบริษัทขนส่ง' });
  say(entry, {
    at: at(90),
    direction: 'outbound',
    kind: 'reply',
    text: 'เรียนคุณลูกค้า\n\nทางร้านตรวจสอบแล้ว พัสดุอยู่ระหว่างจัดส่ง คาดว่าจะถึงภายในวันพรุ่งนี้ค่ะ ต้องขออภัยในความล่าช้าด้วยนะคะ\n\nปรียา',
    delivery: entry.ticket.number % 2 ? { state: 'delivered', at: at(89), reason: null } : { state: 'failed', at: at(89), reason: '550 mailbox unavailable' },
  });
  say(entry, { at: at(12), text: `ขอบคุณมากค่ะ จะรอรับของวันพรุ่งนี้นะคะ${quoted}`, quotedFrom: 38, html: offer, trust: 'fail' });
}

for (const [subject, channel, state, assignee, due, priority] of subjects) tell(arrive(subject, channel, state, assignee, due, priority));
for (let extra = 0; extra < 60; extra++) {
  tell(arrive(`สอบถามรายละเอียดโปรโมชันเดือนพฤศจิกายน ครั้งที่ ${extra + 1}`, 'email', 'not-started', null, 200 + extra * 11));
}
