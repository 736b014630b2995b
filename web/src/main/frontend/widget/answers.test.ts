// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { Answers, matching } from './answers';
import type { Offered } from './frames';
import { Talk } from './talk';
import { transcript } from './transcript';
import { wordsOf } from './words';

const t = wordsOf('th');
const offered = (question: string, more: Partial<Offered> = {}): Offered => ({ id: question, language: 'th', question, answer: `ตอบ${question}`, keywords: [], ...more });
const delivery = offered('จัดส่งกี่วัน', { answer: 'กรุงเทพฯ 1-2 วัน', keywords: ['ขนส่ง', 'Kerry'] });
const hours = offered('ร้านเปิดกี่โมง', { answer: 'ทุกวัน 8.00-20.00 น.' });
const questions = (found: Offered[]) => found.map(({ question }) => question);

describe('CH-6: what is typed finds', () => {
  test('a part of a word, for Thai writes no spaces', () => {
    expect(questions(matching([delivery, hours], 'ส่งกี่'))).toEqual([delivery.question]);
    expect(questions(matching([delivery, hours], 'กี่'))).toEqual([delivery.question, hours.question]);
    expect(matching([delivery, hours], 'คืนเงิน')).toEqual([]);
  });

  test('a keyword that stands in a whole sentence', () => {
    expect(questions(matching([delivery, hours], 'อยากทราบว่าใช้ขนส่งเจ้าไหนคะ'))).toEqual([delivery.question]);
    expect(questions(matching([delivery, hours], 'ส่งด้วย KERRY ไหม'))).toEqual([delivery.question]);
  });

  test('the same word however it is encoded, each of several, and everything before anything is typed', () => {
    expect(questions(matching([offered('ถามคำถาม')], 'ค\u0e4d\u0e32ถาม'))).toEqual(['ถามคำถาม']);
    expect(questions(matching([delivery, hours], 'จัดส่ง\u200bกี่วัน'))).toEqual([delivery.question]);
    expect(questions(matching([delivery, hours], 'วัน กรุงเทพ'))).toEqual([delivery.question]);
    expect(matching([delivery, hours], '  ')).toHaveLength(2);
  });
});

describe('CH-6: a guest', () => {
  const staff = vi.fn();
  let talk: Talk;
  let answers: Answers;
  const shown = () => [...answers.root.querySelectorAll('button')].map((button) => button.textContent);
  const press = (within: ParentNode, text: string) => [...within.querySelectorAll('button')].find((button) => button.textContent === text)?.click();

  beforeEach(() => {
    staff.mockReset();
    talk = new Talk(t, () => undefined);
    answers = new Answers(t, { show: (answer, asked) => talk.answer(answer, asked), staff });
    talk.endWith(answers.root);
    document.body.replaceChildren(talk.root);
  });

  test('is offered at most five, and those that fit as they type', () => {
    expect(answers.root.hidden).toBe(true);
    answers.offer([...Array.from({ length: 6 }, (_each, at) => offered(`คำถาม ${at}`)), delivery], 10_000);
    expect(shown()).toEqual(['คำถาม 0', 'คำถาม 1', 'คำถาม 2', 'คำถาม 3', 'คำถาม 4']);

    answers.filter('ส่ง');
    expect(shown()).toEqual([delivery.question]);
    answers.filter('ไม่มีอะไรตรง');
    expect(answers.root.hidden).toBe(true);
  });

  test('reads an answer as text, above what is still offered, and says that it helped', () => {
    answers.offer([offered('<b>ราคา</b>', { answer: '<img src=x onerror=alert(1)>' }), hours], 10_000);
    press(answers.root, '<b>ราคา</b>');

    expect(talk.root.querySelectorAll('img')).toHaveLength(0);
    expect(talk.root.querySelector('.line p')?.textContent).toBe('<b>ราคา</b>\n<img src=x onerror=alert(1)>');
    expect(talk.root.lastElementChild).toBe(answers.root);
    expect(shown()).toEqual([hours.question]);

    press(talk.root, 'ช่วยได้');
    expect(talk.root.textContent).toContain('ดีใจที่ช่วยได้');
    expect(staff).not.toHaveBeenCalled();
    expect(transcript(talk.lines, t, 'th')).toContain('<b>ราคา</b>');
  });

  test('comes to a person from any answer, with what was read and whether it helped', () => {
    answers.offer([delivery, hours], 10_000);
    press(answers.root, delivery.question);
    press(talk.root, 'ช่วยได้');
    press(answers.root, hours.question);
    press(talk.root, 'คุยกับเจ้าหน้าที่');
    expect(staff).toHaveBeenCalledOnce();

    expect(answers.with('ขอคุยกับเจ้าหน้าที่')).toBe(
      'ขอคุยกับเจ้าหน้าที่\n\nคำตอบที่อ่านมาก่อนแล้ว:\n• จัดส่งกี่วัน (ช่วยได้)\nกรุงเทพฯ 1-2 วัน\n• ร้านเปิดกี่โมง\nทุกวัน 8.00-20.00 น.',
    );
    expect(answers.root.hidden).toBe(true);
    expect(talk.root.querySelectorAll('button')).toHaveLength(0);
    expect(answers.with('ต่อจากเมื่อกี้')).toBe('ต่อจากเมื่อกี้');
  });

  test('who was helped and says thanks sends thanks alone', () => {
    answers.offer([delivery], 10_000);
    press(answers.root, delivery.question);
    press(talk.root, 'ช่วยได้');
    expect(answers.with('ขอบคุณค่ะ')).toBe('ขอบคุณค่ะ');
  });

  test('who read nothing writes as before, and a long word is never lost to what was read', () => {
    answers.offer([delivery], 20);
    expect(answers.with('สวัสดีค่ะ')).toBe('สวัสดีค่ะ');

    answers = new Answers(t, { show: () => undefined, staff });
    answers.offer([delivery], 20);
    press(answers.root, delivery.question);
    expect(answers.with('ก'.repeat(20))).toBe('ก'.repeat(20));
  });

  test('is not asked again once they write to a person', () => {
    answers.offer([delivery], 10_000);
    answers.with('สวัสดีค่ะ');
    answers.offer([delivery], 10_000);
    expect(answers.root.hidden).toBe(true);
  });
});
