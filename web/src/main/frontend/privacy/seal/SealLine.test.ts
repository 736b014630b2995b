// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import SealLine from './SealLine.vue';

afterEach(() => vi.unstubAllGlobals());

const checkpoint = { size: 48_213, root: '5dc9da79a70659a9'.padEnd(64, '0'), at: '2026-11-22T05:00:00Z', note: '' };

async function line(standing: object): Promise<string> {
  hubAnswers(() => ({ body: standing }));
  const page = mounted(SealLine);
  await eventually(() => byTestId('seal'));
  const text = byTestId('seal').textContent ?? '';
  page.unmount();
  return text;
}

test('The newest checkpoint is shown with its size, moment and root, and that everything is sealed', async () => {
  const text = await line({ checkpoint, unsealed: 0, oldestUnsealedAt: null });

  expect(text).toContain('ทุกรายการที่บันทึกไว้ปิดผนึกแล้ว');
  expect(text).toContain('48,213');
  expect(text).toContain('5dc9da79a706');
  expect(text).toContain('2569');
});

test('What waits for its seal is told with its number, never that all is sealed', async () => {
  const text = await line({ checkpoint, unsealed: 3, oldestUnsealedAt: '2026-11-22T05:00:01Z' });

  expect(text).toContain('มี 3 รายการรอปิดผนึก');
  expect(text).not.toContain('ทุกรายการ');
});

test('While a start looks through everything no number is told, and not that all is sealed', async () => {
  const text = await line({ checkpoint, unsealed: null, oldestUnsealedAt: '2026-11-22T05:00:01Z' });

  expect(text).toContain('กำลังตรวจบันทึกทั้งหมด');
  expect(text).not.toContain('ทุกรายการ');
});

test('A ledger without a checkpoint says so', async () => {
  expect(await line({ checkpoint: null, unsealed: 0, oldestUnsealedAt: null })).toContain('ยังไม่มีรายการที่ปิดผนึก');
});
