/** Invented users of the stand-in, as the hub's demo realm has them. */
export const users: Record<string, { displayName: string; roles: string[]; teams: string[] }> = {
  agent1: { displayName: 'ปรียา ใจดี', roles: ['agent'], teams: ['support', 'complaints'] },
  agent2: { displayName: 'ธนา รักงาน', roles: ['agent'], teams: ['support', 'complaints'] },
  agent3: { displayName: 'Preecha Sukjai', roles: ['agent'], teams: ['complaints'] },
  supervisor1: { displayName: 'วรรณา นำทีม', roles: ['supervisor', 'agent'], teams: ['support', 'complaints'] },
  admin1: { displayName: 'ปิยะ ตั้งค่า', roles: ['admin'], teams: [] },
  customer1: { displayName: 'สมใจ ใจงาม', roles: ['customer'], teams: [] },
  dpo1: { displayName: 'นพดล คุ้มครอง', roles: ['privacy-officer'], teams: [] },
};

export interface Person {
  id: string;
  name: string;
  masked: string;
  email: string;
  maskedEmail: string;
}

const names = ['สมใจ ใจงาม', 'ก้องภพ ศรีสุข', 'อารียา พงษ์ไทย', 'Daniel Hart', 'มานี มีนา', 'ชูใจ เลิศล้ำ', 'ปิติ พิทักษ์', 'วีระ กล้าหาญ'];
const handles = ['somjai', 'kongphop', 'areeya', 'daniel', 'manee', 'choojai', 'piti', 'weera'];

export const persons: Person[] = names.map((name, at) => ({
  id: `0193a1b2-c3d4-7e5f-8a6b-${String(100000000000 + at)}`,
  name,
  masked: name
    .split(' ')
    .map((word) => `${[...new Intl.Segmenter('th').segment(word)][0]?.segment ?? ''}•••`)
    .join(' '),
  email: `${handles[at]}@example.com`,
  maskedEmail: `${handles[at]?.slice(0, 1)}•••@example.com`,
}));

const member = (user: string) => ({ user, displayName: users[user]?.displayName ?? null });

export const teams = {
  items: [
    { key: 'support', name: 'ฝ่ายบริการลูกค้า', nameEn: 'Customer support', mailbox: 'support@sala.test', members: ['agent1', 'agent2', 'supervisor1'].map(member) },
    { key: 'complaints', name: 'ฝ่ายรับเรื่องร้องเรียน', nameEn: 'Complaints', mailbox: 'complaints@sala.test', members: ['agent1', 'supervisor1'].map(member) },
  ],
  next: null,
};

const reason = (code: string, parent: string | null, nameTh: string, nameEn: string) => ({ code, parent, nameTh, nameEn, retired: false });

export const reasons = {
  items: [
    {
      team: 'support',
      version: 2,
      reasons: [
        reason('other', null, 'อื่น ๆ', 'Other'),
        reason('delivery', null, 'การจัดส่ง', 'Delivery'),
        reason('late', 'delivery', 'ส่งช้า', 'Late delivery'),
      ],
    },
    { team: 'complaints', version: 1, reasons: [reason('other', null, 'อื่น ๆ', 'Other')] },
  ],
  next: null,
};
