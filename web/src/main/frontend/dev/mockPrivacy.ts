import { persons } from './people.ts';
import { at } from './world.ts';

const event = (id: number, name: string, more: object, ago: number) => ({
  id: `e${id}`,
  purpose: 'marketing-email',
  event: name,
  basis: null,
  channel: 'EMAIL',
  method: null,
  noticeVersion: null,
  language: 'th',
  at: at(ago),
  by: 'system',
  ...more,
});

export const consents = {
  items: [
    event(1, 'NoticeQueued', { purpose: null, noticeVersion: 'general/1' }, 5000),
    event(2, 'NoticeServed', { purpose: null, noticeVersion: 'general/1' }, 4999),
    event(3, 'ConsentGiven', { basis: 'S19_CONSENT', method: 'DOUBLE_OPT_IN', noticeVersion: 'general/1', by: 'subject' }, 4000),
    event(4, 'ConsentWithdrawn', { basis: 'S19_CONSENT', method: 'BUTTON', by: 'subject' }, 300),
  ],
  next: null,
};

export const decisions = {
  items: [
    { id: 'd1', at: at(90), purpose: 'customer-care', operation: 'send', channel: 'email', permitted: true, basis: 'S24_3', reason: null, actor: 'agent1' },
    { id: 'd2', at: at(80), purpose: 'marketing-email', operation: 'send', channel: 'email', permitted: false, basis: 'S19_CONSENT', reason: 'withdrawn', actor: 'system' },
    { id: 'd3', at: at(60), purpose: 'customer-care', operation: 'reveal', channel: null, permitted: true, basis: 'S24_3', reason: null, actor: 'agent2' },
  ],
  next: null,
};

export const access = (subject: string | null) => ({
  items: persons.flatMap((person, order) => [
    { at: at(60 + order), actor: 'agent2', role: 'agent', subject: person.id, field: 'email', ticket: 1_000_054 + order, reason: 'contact-customer', review: null, basis: 'S24_3', purpose: 'customer-care' },
    { at: at(90 + order), actor: 'agent1', role: 'agent', subject: person.id, field: 'name', ticket: 1_000_054 + order, reason: 'holds-open-ticket', review: null, basis: 'S24_3', purpose: 'customer-care' },
    { at: at(400 + order), actor: 'supervisor1', role: 'supervisor', subject: person.id, field: 'phone', ticket: null, reason: 'other', review: `r-${person.id}`, basis: 'S24_5', purpose: 'service-improvement' },
  ]).filter((entry) => subject === null || entry.subject === subject),
  next: null,
});

export const notices = {
  items: [
    { key: 'general', version: 1, language: 'th', title: 'ประกาศความเป็นส่วนตัวสำหรับลูกค้า', effectiveFrom: at(90_000), sha256: 'ab'.repeat(32) },
    { key: 'general', version: 1, language: 'en', title: 'Privacy notice for customers', effectiveFrom: at(90_000), sha256: 'cd'.repeat(32) },
  ],
  next: null,
};

const purpose = (key: string, titleTh: string, titleEn: string, basis: string, necessaryForService: boolean) => ({
  key,
  version: 1,
  titleTh,
  titleEn,
  basis,
  necessaryForService,
  dataCategories: ['contact'],
  effectiveFrom: at(90_000),
});

export const purposes = {
  items: [
    purpose('customer-care', 'ดูแลลูกค้า', 'Customer care', 'S24_3', true),
    purpose('service-improvement', 'ปรับปรุงบริการ', 'Service improvement', 'S24_5', false),
    purpose('marketing-email', 'ข่าวสารทางอีเมล', 'News by e-mail', 'S19_CONSENT', false),
  ],
  next: null,
};

export const notice = (language: string) => ({
  key: 'general',
  version: 1,
  language,
  title: language === 'th' ? 'ประกาศความเป็นส่วนตัว' : 'Privacy notice',
  html: language === 'th' ? '<h1>ประกาศความเป็นส่วนตัว</h1><p>เราใช้ข้อมูลของท่านเพื่อตอบเรื่องที่ท่านติดต่อเข้ามา</p>' : '<h1>Privacy notice</h1><p>We use your data to answer you.</p>',
  sha256: 'ab'.repeat(32),
  effectiveFrom: at(90_000),
});

export const ledger = () => ({
  checkpoint: { size: 48_213, root: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328', at: at(0), note: 'sala/ledger\n' },
  unsealed: 0,
  oldestUnsealedAt: null,
});
