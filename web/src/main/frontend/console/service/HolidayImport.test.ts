// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import HolidayImport from './HolidayImport.vue';
import { holidaysOf, importedDays } from './importedDays';

const labour = { line: 2, day: '2028-05-01', nameTh: 'วันแรงงานแห่งชาติ', nameEn: null, kinds: ['bank', 'company'] as const, fault: null };
const outing = { line: 3, day: '2028-03-17', nameTh: null, nameEn: 'Outing', kinds: [], fault: null };
const broken = { line: 4, day: null, nameTh: 'เร็ว ๆ นี้', nameEn: null, kinds: [], fault: 'no-day' };

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

function choose(name: string) {
  const field = byTestId<HTMLInputElement>('holiday-file');
  Object.defineProperty(field, 'files', { value: [new File(['x'], name)], configurable: true });
  field.dispatchEvent(new Event('change'));
}

test('a day has a row for each of its kinds, and the name that is missing is the other one', () => {
  const days = importedDays([{ ...labour, kinds: [...labour.kinds] }, outing, broken]);
  expect(days.map(({ line }) => line)).toEqual([2, 3]);
  expect(holidaysOf(days, ' ธปท. ')).toEqual(
    ['bank', 'company'].map((kind) => ({ day: '2028-05-01', kind, nameTh: 'วันแรงงานแห่งชาติ', nameEn: 'วันแรงงานแห่งชาติ', source: 'ธปท.' })),
  );
});

test('SL-2: a file is looked at before its days are added, with the calendars that get a version', async () => {
  const asked = hubAnswers(({ method, path, body }): Answer => {
    if (path.endsWith('/holidays/file')) return { body: { items: [labour, outing, broken], next: null } };
    const { days, dryRun } = (method === 'POST' ? body : { days: [], dryRun: false }) as { days: unknown[]; dryRun: boolean };
    return { body: { dryRun, days, known: 0, calendars: ['office-th'] } };
  });
  const { unmount } = mounted(HolidayImport);
  choose('holidays-2028.ICS');
  await eventually(() => expect(byTestId('import-would').textContent).toContain('office-th'));
  expect(asked[0]?.headers['Content-Type']).toBe('text/calendar');
  expect(byTestId('holiday-faults').textContent).toContain('บรรทัดที่ 4: อ่านวันที่ไม่ได้');
  expect(byTestId('import-would').textContent).toContain('1 วันที่ยังไม่ได้เลือกประเภท');
  document.querySelector<HTMLElement>('[data-testid="import-2028-03-17"] [data-testid="import-company"]')?.click();
  await eventually(() => expect(byTestId('import-would').textContent).toContain('วันใหม่ 3 รายการ'));
  byTestId('import-add').click();
  await eventually(() => expect(toasts.value).toHaveLength(1));
  expect(asked.filter(({ method }) => method === 'POST').at(-1)?.body).toMatchObject({ dryRun: false, days: [{ kind: 'bank' }, { kind: 'company' }, { day: '2028-03-17', kind: 'company', nameTh: 'Outing', source: 'holidays-2028.ICS' }] });
  unmount();
});

test('a file that is none is told with its line', async () => {
  hubAnswers(() => ({ status: 422, body: { type: 'https://sala.test/problems/unreadable-file', title: 'x', status: 422, detail: 'x', errors: ['line 1: It names the columns'] } }));
  const { unmount } = mounted(HolidayImport);
  choose('photo.csv');
  await eventually(() => expect(byTestId('service-faults').textContent).toContain('line 1'));
  unmount();
});
