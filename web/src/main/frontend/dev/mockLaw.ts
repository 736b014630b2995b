import { Refusal, type Call } from './mockCall.ts';

const version = (key: string, number: number, dutyTh: string, dutyEn: string, more: object = {}) => ({
  key,
  version: number,
  dutyTh,
  dutyEn,
  amount: null as number | null,
  unit: null as string | null,
  source: 'pdpathailand.com',
  confirmWithCounsel: false,
  status: 'in-force',
  effectiveFrom: '2022-06-01' as string | null,
  recordedAt: '2026-11-22T00:00:00Z',
  recordedBy: 'system',
  ...more,
});

const rule = (kind: string, section: string, inForce: number | null, ...versions: ReturnType<typeof version>[]) => ({
  key: versions[0]?.key ?? '',
  kind,
  sectionTh: `มาตรา ${section}`,
  sectionEn: `section ${section}`,
  inForce,
  versions,
});

const rules = [
  rule('duty', '22', 1, version('P22.1', 1, 'เก็บเท่าที่จำเป็นตามวัตถุประสงค์อันชอบด้วยกฎหมาย', 'Collect only what the lawful purpose needs')),
  rule('duty', '30', 1, version('P30.1', 1, 'ให้เข้าถึงและรับสำเนา และเปิดเผยที่มาของข้อมูล ภายในกำหนดนับแต่วันได้รับคำขอ', 'Give access and a copy, and tell where the data came from, within this time of receipt', { amount: 30, unit: 'days' })),
  rule('duty', '30', null, version('P30.3', 1, 'หลักเกณฑ์คำขอเข้าถึงของคณะกรรมการ (ร่าง พ.ศ. 2569)', 'Rules of the Committee for access requests (draft of 2026)', { status: 'draft', effectiveFrom: null })),
  rule('regulation', 'SUB-6', 1, version('SUB-6', 1, 'ลบ ทำลาย หรือทำให้ระบุตัวตนไม่ได้ รวมสำเนาและข้อมูลสำรอง', 'Erase, destroy or make anonymous, copies and backups too', { amount: 90, unit: 'days', effectiveFrom: '2024-11-11' })),
  rule('refusal-ground', '33', 1, version('G33-LAW', 1, 'ต้องเก็บไว้ตามกฎหมาย', 'A law obliges to keep it', { confirmWithCounsel: true })),
];

function found(key: string) {
  const held = rules.find((each) => each.key === key);
  if (!held) throw new Refusal(404, 'not-found', 'There is nothing here.');
  return held;
}

export const list = () => ({ items: rules, next: null });
export const one = (key: string) => found(key);

export function add({ body, user }: Call, key: string) {
  const held = found(key);
  if (held.versions.some(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom >= String(body.effectiveFrom))) {
    throw new Refusal(422, 'law-day-not-later', 'The request is not valid.');
  }
  const added = { ...held.versions[0], ...body, version: held.versions.length + 1, recordedAt: new Date().toISOString(), recordedBy: user };
  held.versions.unshift(added as (typeof held.versions)[number]);
  return added;
}
