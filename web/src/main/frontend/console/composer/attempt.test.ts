import { describe, expect, test } from 'vitest';
import { Attempt } from './attempt';

const reply = (text: string) => ({ kind: 'reply', text, replyingTo: 'm1', purpose: 'customer-care' }) as const;

describe('Sending again', () => {
  test('the same words keeps the key, so that the hub answers as before', () => {
    const attempt = new Attempt();
    expect(attempt.keyFor(1, reply('สวัสดี'))).toBe(attempt.keyFor(1, reply('สวัสดี')));
  });

  test('other words is another message', () => {
    const attempt = new Attempt();
    expect(attempt.keyFor(1, reply('สวัสดี'))).not.toBe(attempt.keyFor(1, reply('สวัสดีค่ะ')));
  });

  test('the same words after they were sent is another message', () => {
    const attempt = new Attempt();
    const first = attempt.keyFor(1, reply('ครับ'));
    attempt.sent();
    expect(attempt.keyFor(1, reply('ครับ'))).not.toBe(first);
  });
});
