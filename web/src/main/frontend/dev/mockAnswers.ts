import { Refusal, type Call } from './mockCall.ts';

interface MockAnswer {
  id: string;
  place: number;
  version: number;
  [member: string]: unknown;
}

const at = '2026-11-22T02:00:00Z';
const blank = { questionEn: null, answerEn: null, keywords: [] as string[], active: true, purpose: 'customer-care', version: 1, updatedAt: at, updatedBy: 'supervisor1' };
const first: MockAnswer[] = [
  { ...blank, id: 'q1', place: 1, questionTh: 'ส่งของกี่วัน', answerTh: 'กรุงเทพฯ และปริมณฑล 1-2 วันทำการ ต่างจังหวัด 2-4 วันทำการ เมื่อส่งแล้วเราแจ้งเลขพัสดุทางอีเมล', questionEn: 'How long does delivery take?', answerEn: '1-2 working days in Bangkok, 2-4 elsewhere.', keywords: ['จัดส่ง', 'ขนส่ง'] },
  { ...blank, id: 'q2', place: 2, questionTh: 'เปลี่ยนหรือคืนสินค้าได้ไหม', answerTh: 'ได้ภายใน 7 วันหลังรับของ สินค้าต้องไม่ผ่านการใช้งานและมีใบเสร็จ' },
  { ...blank, id: 'q3', place: 3, questionTh: 'ขอใบกำกับภาษีอย่างไร', answerTh: 'แจ้งชื่อบริษัท เลขผู้เสียภาษี และที่อยู่กับเจ้าหน้าที่ในแชทนี้' },
  { ...blank, id: 'q4', place: 4, questionTh: 'ร้านเปิดกี่โมง', answerTh: 'ทุกวัน 8.00-20.00 น.', keywords: ['เวลาทำการ'] },
  { ...blank, id: 'q5', place: 5, questionTh: 'ชำระเงินทางไหนได้บ้าง', answerTh: 'พร้อมเพย์ บัตรเครดิต และเก็บเงินปลายทาง' },
  { ...blank, id: 'q6', place: 6, questionTh: 'มีหน้าร้านไหม', answerTh: 'ยังไม่มีหน้าร้าน', active: false },
];
let answers = first;

const arranged = (list: MockAnswer[]) => list.map((answer, index) => ({ ...answer, place: index + 1 }));

function placed(list: MockAnswer[], one: MockAnswer, place: unknown): void {
  const others = list.filter(({ id }) => id !== one.id);
  others.splice(Number(place ?? one.place) - 1, 0, one);
  answers = arranged(others);
}

function found(id: string): MockAnswer {
  const answer = answers.find((each) => each.id === id);
  if (!answer) throw new Refusal(404, 'unknown-answer', 'Not found');
  return answer;
}

export const purposes = () => ({
  items: [
    { key: 'customer-care', titleTh: 'รับเรื่องและตอบลูกค้า', titleEn: 'Answering customers' },
    { key: 'service-improvement', titleTh: 'ปรับปรุงคุณภาพการบริการ', titleEn: 'Improving the service' },
  ],
  next: null,
});
export const list = () => ({ items: answers, next: null });

export function add({ body, user }: Call): unknown {
  const id = `q${Date.now()}`;
  placed(answers, { ...blank, ...body, id, place: answers.length + 1, updatedBy: user }, body.place);
  return found(id);
}

export function change({ body, user }: Call, id: string): unknown {
  const before = found(id);
  placed(answers, { ...before, ...body, place: before.place, version: before.version + 1, updatedBy: user, updatedAt: new Date().toISOString() }, body.place);
  return found(id);
}

export function remove(id: string): unknown {
  const gone = found(id);
  answers = arranged(answers.filter((answer) => answer !== gone));
  return gone;
}
