/** Everything the form says, in both languages. */
const th = {
  title: 'ติดต่อเรา',
  intro: 'เล่าให้เราฟัง เราจะตอบกลับทางอีเมลหรือโทรศัพท์ที่คุณให้ไว้',
  name: 'ชื่อ (ไม่บังคับ)',
  email: 'อีเมล',
  phone: 'โทรศัพท์',
  contact: 'กรอกอย่างน้อยหนึ่งช่องทางเพื่อให้เราตอบกลับได้',
  subject: 'หัวข้อ (ไม่บังคับ)',
  text: 'ข้อความ',
  files: 'ไฟล์แนบ (รวมกันไม่เกิน 700 KB)',
  choose: 'เลือกไฟล์',
  none: 'ยังไม่ได้เลือกไฟล์',
  before: 'ก่อนส่ง โปรดอ่าน',
  notice: 'ประกาศความเป็นส่วนตัว',
  send: 'ส่งข้อความ',
  sending: 'กำลังส่ง…',
  sentTitle: 'เราได้รับข้อความของคุณแล้ว',
  sentText: 'เราจะตอบกลับตามช่องทางที่คุณให้ไว้ ขอบคุณที่ติดต่อเรา',
  again: 'ส่งอีกข้อความ',
  other: 'English',
  'contact-required': 'กรุณากรอกอีเมลหรือโทรศัพท์',
  'text-required': 'กรุณาเขียนข้อความ',
  'unusable-address': 'อีเมลหรือโทรศัพท์นี้ใช้ไม่ได้ กรุณาตรวจดูอีกครั้ง',
  'too-large': 'ไฟล์แนบใหญ่เกินไป รวมกันได้ไม่เกิน 700 KB',
  'too-many': 'ส่งถี่เกินไป กรุณารอสักครู่แล้วส่งอีกครั้ง',
  failed: 'ส่งไม่สำเร็จ ข้อความของคุณยังอยู่ กรุณาลองอีกครั้ง',
};

export type Words = typeof th;

const en: Words = {
  title: 'Contact us',
  intro: 'Tell us what it is about. We answer to the e-mail address or phone number that you give.',
  name: 'Name (optional)',
  email: 'E-mail',
  phone: 'Phone',
  contact: 'Give at least one of them, so that we can answer.',
  subject: 'Subject (optional)',
  text: 'Message',
  files: 'Files (at most 700 KB together)',
  choose: 'Choose files',
  none: 'No file chosen',
  before: 'Before you send, please read the',
  notice: 'privacy notice',
  send: 'Send',
  sending: 'Sending…',
  sentTitle: 'We have your message',
  sentText: 'We answer to the address or number that you gave. Thank you for writing.',
  again: 'Write another',
  other: 'ไทย',
  'contact-required': 'Please give an e-mail address or a phone number.',
  'text-required': 'Please write a message.',
  'unusable-address': 'This e-mail address or phone number cannot be used. Please look at it again.',
  'too-large': 'The files are too large: 700 KB together at most.',
  'too-many': 'That was too often. Please wait a moment, then send again.',
  failed: 'It could not be sent. Your message is still here; please try again.',
};

export type Language = 'th' | 'en';

export const texts: Record<Language, Words> = { th, en };

/** What to say of a refusal; a code without words is told as a failure. */
export function sentence(words: Words, code: string): string {
  return code in words ? words[code as keyof Words] : words.failed;
}
