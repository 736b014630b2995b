// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import ReceiptsPage from './ReceiptsPage.vue';

const receipt = {
  receipt: { receipt: 'e1', state: 'ConsentGiven', purpose: { titleTh: 'ข่าวสารทางอีเมล', titleEn: 'News by mail' }, at: '2026-11-22T02:00:00Z' },
  signature: 'c2ln',
};

function pick(text: string) {
  const input = byTestId<HTMLInputElement>('receipt-file');
  Object.defineProperty(input, 'files', { value: [{ text: () => Promise.resolve(text) }], configurable: true });
  input.dispatchEvent(new Event('change'));
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  [true, true, 'genuine', 'เป็นของแท้'],
  [true, false, 'differs', 'ไม่ตรงกับทะเบียน'],
  [false, false, 'changed', 'ไม่ใช่ของแท้'],
])('a receipt that is genuine (%s) and recorded (%s) is told as %s', async (genuine, recorded, verdict, words) => {
  const asked = hubAnswers(() => ({ body: { genuine, recorded } }));
  const { unmount } = mounted(ReceiptsPage);
  pick(JSON.stringify(receipt));
  await eventually(() => expect(byTestId('receipt-verdict').dataset.verdict).toBe(verdict));
  expect(byTestId('receipt-verdict').textContent).toContain(words);
  expect(byTestId('receipt-verdict').textContent).toContain('ข่าวสารทางอีเมล');
  expect(asked[0]).toMatchObject({ method: 'POST', path: '/api/v1/receipts/verification', body: receipt });
  unmount();
});

test.each(['ไม่ใช่ JSON', '{"receipt":{}}', 'null'])('a file that is no receipt is not sent: %s', async (text) => {
  const asked = hubAnswers(() => ({ body: {} }));
  const { unmount } = mounted(ReceiptsPage);
  pick(text);
  await eventually(() => expect(byTestId('receipt-fault').textContent).toContain('ไม่ใช่ไฟล์หลักฐาน'));
  expect(asked).toEqual([]);
  unmount();
});
