import { expect, describe, test } from 'vitest';
import { attemptOf, type Attempt } from './attempt';

const reply = (text: string, replyingTo = 'm1') => ({ kind: 'reply', text, replyingTo, purpose: 'customer-care' }) as const;
const draft = () => ({ attempt: null as Attempt | null });

describe('Sending again', () => {
  test('the same words keeps the key, so that the hub answers as before', () => {
    const own = draft();
    expect(attemptOf(own, reply('สวัสดี')).key).toBe(attemptOf(own, reply('สวัสดี')).key);
  });

  test('the same words is the message as it was, whatever was read since', () => {
    const own = draft();
    const first = attemptOf(own, reply('สวัสดี'));
    expect(attemptOf(own, reply('สวัสดี', 'm2'))).toEqual(first);
  });

  test('other words is another message', () => {
    const own = draft();
    expect(attemptOf(own, reply('สวัสดี')).key).not.toBe(attemptOf(own, reply('สวัสดีค่ะ')).key);
  });

  test('the same words after they were taken or refused is another message', () => {
    const own = draft();
    const first = attemptOf(own, reply('ครับ'));
    own.attempt = null;
    expect(attemptOf(own, reply('ครับ')).key).not.toBe(first.key);
  });
});
