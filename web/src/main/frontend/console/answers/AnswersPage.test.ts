// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import AnswersPage from './AnswersPage.vue';

const delivery = {
  id: 'q1', questionTh: 'ส่งของกี่วัน', answerTh: '1-2 วัน', questionEn: null, answerEn: null, keywords: ['ขนส่ง'],
  place: 1, active: true, purpose: 'customer-care', version: 3, updatedAt: '2026-11-22T02:00:00Z', updatedBy: 'supervisor1',
};
const care = { key: 'customer-care', titleTh: 'รับเรื่องและตอบลูกค้า', titleEn: 'Answering customers' };
const hours = { ...delivery, id: 'q2', questionTh: 'เปิดกี่โมง', place: 2, keywords: [] };
const as = (...roles: string[]) => (me.value = { name: 'supervisor1', displayName: null, roles, teams: [], locale: null });
const answering = () => hubAnswers(({ method, path }) => ({ body: path.endsWith('/purposes') ? { items: [care], next: null } : method === 'GET' ? { items: [delivery, hours], next: null } : delivery }));
const all = (id: string) => [...document.querySelectorAll<HTMLButtonElement>(`[data-testid=${id}]`)];

function nth(id: string, at: number): HTMLButtonElement {
  const found = all(id)[at];
  if (!found) throw new Error(`There are not so many ${id} on the page.`);
  return found;
}

function typed(id: string, value: string) {
  const input = byTestId<HTMLInputElement>(id);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

describe('CH-6: the answers in the chat', () => {
  beforeEach(() => as('supervisor', 'agent'));
  afterEach(() => {
    vi.unstubAllGlobals();
    toasts.value = [];
  });

  test('are written in Thai, with other words to find them by', async () => {
    const asked = answering();
    const { unmount } = mounted(AnswersPage);
    await eventually(() => byTestId('answer-add').click());
    await eventually(() => typed('answer-question-th', 'คืนของได้ไหม'));
    typed('answer-answer-th', 'ได้ภายใน 7 วัน');
    typed('answer-keywords', 'คืนเงิน , เปลี่ยนสินค้า,');
    await eventually(() => expect(byTestId<HTMLButtonElement>('answer-save').disabled).toBe(false));
    byTestId('answer-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/v1/chat/answers',
        body: { questionTh: 'คืนของได้ไหม', answerTh: 'ได้ภายใน 7 วัน', questionEn: '', answerEn: '', keywords: ['คืนเงิน', 'เปลี่ยนสินค้า'], purpose: 'customer-care' },
      }),
    );
    unmount();
  });

  test('are changed only as they were read, and never half in English', async () => {
    const asked = answering();
    const { unmount } = mounted(AnswersPage);
    await eventually(() => nth('answer-edit', 0).click());
    await eventually(() => typed('answer-question-en', 'How long?'));
    await eventually(() => expect(byTestId<HTMLButtonElement>('answer-save').disabled).toBe(true));
    typed('answer-answer-en', '1-2 days');
    await eventually(() => expect(byTestId<HTMLButtonElement>('answer-save').disabled).toBe(false));
    byTestId('answer-save').click();
    await eventually(() => expect(asked.find(({ method }) => method === 'PATCH')?.headers['If-Match']).toBe('"3"'));
    unmount();
  });

  test('are moved one place at a time', async () => {
    const asked = answering();
    const { unmount } = mounted(AnswersPage);
    await eventually(() => expect(all('answer-up').map(({ disabled }) => disabled)).toEqual([true, false]));
    expect(all('answer-down').map(({ disabled }) => disabled)).toEqual([false, true]);
    nth('answer-up', 1).click();
    await eventually(() => expect(asked.find(({ method }) => method === 'PATCH')).toMatchObject({ path: '/api/v1/chat/answers/q2', body: { place: 1 } }));
    unmount();
  });

  test('come back from the message that says they are off or gone', async () => {
    const asked = answering();
    const { unmount } = mounted(AnswersPage);
    await eventually(() => nth('answer-switch', 0).click());
    await eventually(() => expect(toasts.value.at(-1)?.deed).toBeDefined());
    toasts.value.at(-1)?.deed?.run();
    await eventually(() => expect(asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([{ active: false }, { active: true }]));

    await eventually(() => expect(nth('answer-remove', 0).disabled).toBe(false));
    nth('answer-remove', 0).click();
    await eventually(() => expect(toasts.value.at(-1)?.text).toContain('ลบคำตอบแล้ว'));
    toasts.value.at(-1)?.deed?.run();
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ questionTh: delivery.questionTh, keywords: ['ขนส่ง'], place: 1, active: true }));
    unmount();
  });

  test('are closed to agents', () => {
    as('agent');
    const { unmount } = mounted(AnswersPage);
    expect(document.querySelector('[data-testid=answer-add]')).toBeNull();
    unmount();
  });
});
