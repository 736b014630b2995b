import { describe, expect, test } from 'vitest';
import { asksForPersons, goesByDue, hasWords, type QueueFilter } from '@shared/api/tickets';
import { halfTyped, understood } from './operators';

const thai: Record<string, string> = { 'state.waiting': 'พักรอ', 'channel.email': 'อีเมล' };
const name = (group: string, code: string) => thai[`${group}.${code}`] ?? code;

describe('A search', () => {
  test('understands its operators and their values in Thai and in English', () => {
    expect(understood('สั่งซื้อ สถานะ:พักรอ ช่องทาง:อีเมล', name)).toBe('สั่งซื้อ status:waiting channel:email');
    expect(understood('Status:waiting จาก:สมชาย', name)).toBe('status:waiting from:สมชาย');
    expect(understood('จาก:"สมชาย ใจดี"', name)).toBe('from:"สมชาย ใจดี"');
  });

  test('takes values of several words in quotation marks of either form, or bare where their name is known', () => {
    const english = (group: string, code: string) => (`${group}.${code}` === 'state.not-started' ? 'Not started' : name(group, code));
    expect(understood('status:not started tag:“vip gold”', english)).toBe('status:not-started tag:"vip gold"');
    expect(understood('สถานะ:“พักรอ” จาก:“สมชาย ใจดี”', name)).toBe('status:waiting from:"สมชาย ใจดี"');
    expect(understood('status:not startedly', english)).toBe('status:not startedly');
    expect(understood('Status:WAITING', name)).toBe('status:waiting');
  });

  test('waits for the rest of an operator', () => {
    expect(['status:', 'สั่งซื้อ จาก:', 'status:พั', 'channel:mail status:waiting', 'status:"wait"'].filter((q) => !halfTyped(q))).toEqual([]);
    expect(['', 'status:waiting', 'channel:email tag:v', 'พัสดุ status:"waiting"', 'เวลา 10:30', 'จาก: ลูกค้า'].filter(halfTyped)).toEqual([]);
  });

  test('leaves what is no operator as it was typed', () => {
    expect(understood('เวลา 10:30 จากสถานะ', name)).toBe('เวลา 10:30 จากสถานะ');
  });

  test('knows words from operators, and who is meant from what', () => {
    expect(hasWords('status:waiting tag:"vip gold"')).toBe(false);
    expect(hasWords('status:waiting พัสดุ')).toBe(true);
    expect(asksForPersons('status:waiting from:สมชาย')).toBe(true);
    expect(asksForPersons('letterfrom: me')).toBe(false);
  });
});

test('What is due goes before the rest among open tickets alone, and not in what words or a figure found', () => {
  const filter: QueueFilter = { view: 'mine', channel: null, stage: null, q: '' };
  expect(goesByDue(filter)).toBe(true);
  expect(goesByDue({ ...filter, q: 'status:waiting', behind: { team: 'support' } })).toBe(true);
  expect(goesByDue({ ...filter, view: 'done' })).toBe(false);
  expect(goesByDue({ ...filter, q: 'พัสดุ' })).toBe(false);
  expect(goesByDue({ ...filter, behind: { figure: 'late' } })).toBe(false);
});
