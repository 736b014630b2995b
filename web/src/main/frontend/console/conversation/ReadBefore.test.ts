// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { h } from 'vue';
import { mounted } from '@shared/testing/mounted';
import type { Message } from '@shared/api/messages';
import MessageCard from './MessageCard.vue';

const message: Message = {
  id: 'm1',
  direction: 'inbound',
  kind: 'message',
  channel: 'web-chat',
  from: null,
  to: [],
  at: '2026-11-22T02:00:00Z',
  subject: null,
  text: 'ของยังไม่มา',
  html: null,
  attachments: [],
  delivery: null,
  quotedFrom: null,
  trust: 'pass',
  purpose: null,
  evidence: null,
};

const shown = (more: Partial<Message>) => mounted({ render: () => h(MessageCard, { ticket: 1008, message: { ...message, ...more } }) });

test('CH-6: what the guest read before stands beside their words and not in them', () => {
  const { unmount } = shown({
    readBefore: [
      { language: 'th', question: 'ส่งของกี่วัน', answer: '<b>2 วัน</b>', helped: false },
      { language: 'en', question: 'When do you open?', answer: '8 am', helped: true },
    ],
  });

  const read = document.querySelector('[data-testid=read-before]');
  expect(read?.querySelector('summary')?.textContent).toBe('อ่านมาก่อนแล้ว: ส่งของกี่วัน, When do you open?');
  expect(read?.querySelector('dd')?.textContent).toBe('<b>2 วัน</b>');
  expect([...(read?.querySelectorAll('dt') ?? [])].map((each) => each.textContent?.includes('ช่วยได้'))).toEqual([false, true]);
  expect(document.querySelector('.body')?.textContent?.trim()).toBe('ของยังไม่มา');
  unmount();
});

test('CH-6: a message before which nothing was read says nothing of it', () => {
  const { unmount } = shown({ readBefore: [] });
  expect(document.querySelector('[data-testid=read-before]')).toBeNull();
  unmount();
});
