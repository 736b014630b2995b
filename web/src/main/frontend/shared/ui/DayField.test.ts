// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { chooseLocale } from '../i18n/locale';
import { byTestId, mounted } from '../testing/mounted';
import { chooseEra } from '../time/era';
import DayField from './DayField.vue';

afterEach(async () => {
  vi.useRealTimers();
  document.body.replaceChildren();
  chooseEra('be');
  await chooseLocale('th');
});

function field(start = '', props: Record<string, unknown> = {}) {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T03:00:00Z'), toFake: ['Date'] });
  const day = ref(start);
  const put = (value: string) => (day.value = value);
  mounted(defineComponent({ render: () => h(DayField, { label: 'วันที่', 'data-testid': 'day', ...props, modelValue: day.value, 'onUpdate:modelValue': put }) }));
  return day;
}
const input = () => byTestId<HTMLInputElement>('day');
const beside = () => document.getElementById(input().getAttribute('aria-describedby') ?? '')?.textContent;

async function write(text: string, ...events: string[]) {
  input().value = text;
  for (const event of ['input', ...events]) input().dispatchEvent(new Event(event));
  await nextTick();
}

describe('PD-1: a field of a day', () => {
  test('tells in both eras what it understood, in the language of the page', async () => {
    const day = field();
    expect(beside()).toContain('เช่น 21/11/2569');
    await write('21 พ.ย. 69');
    expect([day.value, beside()]).toEqual(['2026-11-21', '21 พ.ย. 2569 (ค.ศ. 2026)']);
    await chooseLocale('en');
    await nextTick();
    expect(beside()).toBe('21 Nov 2026 (2569 BE)');
    expect(day.value).toBe('2026-11-21');
  });

  test('shows its value in the era of the user', async () => {
    const day = field('2022-06-01');
    await nextTick();
    expect(input().value).toBe('1 มิ.ย. 2565');
    chooseEra('ce');
    await nextTick();
    expect([input().value, beside(), day.value]).toEqual(['1 มิ.ย. 2022', '1 มิ.ย. 2022 (พ.ศ. 2565)', '2022-06-01']);
  });

  test('refuses a year of both eras and of neither, says what to do and holds the form back', async () => {
    const day = field();
    await write('1/1/45');
    expect(beside()).toContain('พิมพ์ปีให้ครบสี่หลัก');
    await write('1/1/2300');
    expect(beside()).toContain('พิมพ์ปีสี่หลัก เช่น 2569 หรือ 2026');
    expect([day.value, input().getAttribute('aria-invalid'), input().checkValidity()]).toEqual(['', 'true', false]);
  });

  test('says nothing of a form that is still being written', async () => {
    field();
    await write('21/11');
    expect(input().getAttribute('aria-invalid')).toBe('false');
    await write('21/11', 'change');
    expect(beside()).toContain('อ่านวันที่นี้ไม่ได้');
  });

  test('keeps within its bounds', async () => {
    const day = field('', { max: '2026-11-23', min: '2026-11-01' });
    await write('24/11/2569');
    expect([day.value, beside()]).toEqual(['', 'ต้องไม่หลัง 23 พ.ย. 2569']);
    await write('31/10/2569');
    expect([day.value, beside()]).toEqual(['', 'ต้องไม่ก่อน 1 พ.ย. 2569']);
    await write('23/11/2569');
    expect(day.value).toBe('2026-11-23');
  });

  test('is moved by keys: a day, a month to its last day', async () => {
    const day = field('2026-01-31');
    const press = async (code: string) => {
      input().dispatchEvent(new KeyboardEvent('keydown', { code, cancelable: true }));
      await nextTick();
    };
    await press('PageUp');
    expect([day.value, input().value]).toEqual(['2026-02-28', '28 ก.พ. 2569']);
    await press('ArrowUp');
    expect(day.value).toBe('2026-03-01');
    await press('ArrowDown');
    expect(day.value).toBe('2026-02-28');
  });

  test('takes the time in Thailand after the day', async () => {
    const day = field('2026-11-20T10:15', { time: true });
    await nextTick();
    expect(input().value).toBe('20 พ.ย. 2569 10:15');
    await write('๒๑ พ.ย. ๖๙ ๙.๓๐ น.');
    expect([day.value, beside()]).toEqual(['2026-11-21T09:30', '21 พ.ย. 2569 09:30 (ค.ศ. 2026)']);
  });

  test('counts once it is left, where a day changes something at once', async () => {
    const day = field('2026-11-20', { lazy: true });
    await write('21/11/25');
    expect(day.value).toBe('2026-11-20');
    await write('21/11/2569', 'change');
    expect(day.value).toBe('2026-11-21');
    await write('ไม่ใช่วัน', 'change');
    expect(day.value).toBe('2026-11-21');
    await write('', 'change');
    expect(day.value).toBe('');
  });
});
