// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import TicketFields from '../ticket/TicketFields.vue';
import FieldList from './FieldList.vue';

const size = {
  key: 'size', nameTh: 'ขนาด', nameEn: 'Size', kind: 'choice', options: [{ code: 's', nameTh: 'เล็ก', nameEn: 'Small' }, { code: 'l', nameTh: 'ใหญ่', nameEn: 'Large' }],
  teams: [], purpose: 'customer-care', category: 'free-text', retired: false, at: '2026-11-22T02:00:00Z', by: 'admin1',
};
const religion = { ...size, key: 'religion', nameTh: 'ศาสนา', kind: 'text', options: [], purpose: 'diet', category: 'religion' };
const care = { key: 'customer-care', titleTh: 'รับเรื่องและตอบลูกค้า', titleEn: 'Answering customers', consent: false, categories: ['contact', 'free-text'] };

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

function typed(id: string, value: string) {
  const field = byTestId<HTMLInputElement>(id);
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
}

test('PD-2: a field is made for a purpose that names its data, and without one the problem is told', async () => {
  const asked = hubAnswers(({ method, path, body }): Answer => {
    if (method === 'POST') {
      return (body as { purpose: string }).purpose === '' ? { status: 422, body: { type: 'https://sala.test/problems/purpose-required', title: 'x', status: 422, detail: 'x' } } : { status: 201, body: size };
    }
    return { body: { items: path.endsWith('/purposes') ? [care] : path.endsWith('/teams') ? [] : [size], next: null } };
  });
  const { unmount } = mounted(FieldList);
  await eventually(() => expect(byTestId('field-row').textContent).toContain('customer-care'));
  byTestId('field-add').click();
  await eventually(() => typed('field-key', 'colour'));
  typed('field-name-th', 'สี');
  typed('field-name-en', 'Colour');
  typed('field-kind', 'choice');
  await eventually(() => typed('field-options', 'r: แดง / Red\nb: ดำ'));
  await eventually(() => byTestId('field-save').click());
  await eventually(() => expect(byTestId('service-faults').textContent).toContain('วัตถุประสงค์'));
  typed('field-purpose', 'customer-care');
  await eventually(() => expect(byTestId('field-category').textContent).toContain('ข้อความที่แจ้ง'));
  typed('field-category', 'free-text');
  byTestId('field-save').click();
  await eventually(() =>
    expect(asked.filter(({ method }) => method === 'POST').at(-1)?.body).toMatchObject({
      key: 'colour', kind: 'choice', purpose: 'customer-care', category: 'free-text', teams: [],
      options: [{ code: 'r', nameTh: 'แดง', nameEn: 'Red' }, { code: 'b', nameTh: 'ดำ', nameEn: 'ดำ' }],
    }),
  );
  unmount();
});

test('PD-2: fields stand beside the ticket and are filled in there; what is withheld says why', async () => {
  const items = [{ field: size, value: null, withheld: null }, { field: religion, value: null, withheld: 'no-consent' }];
  const asked = hubAnswers(({ method }) => ({ body: method === 'GET' ? { items, next: null } : {} }));
  const { unmount } = mounted(TicketFields, { ticket: { number: 100003, version: 3 } as Ticket });
  await eventually(() => expect(byTestId('field-size').textContent).toContain('ใหญ่'));
  expect(document.querySelector('#field-religion')).toBeNull();
  typed('field-size', 'l');
  await eventually(() => expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({ fields: { size: 'l' } }));
  unmount();
});
