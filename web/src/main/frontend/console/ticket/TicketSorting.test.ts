// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import TicketSorting from './TicketSorting.vue';

const ticket = { number: 100003, version: 3, kind: 'request', stage: 'during', serviceElement: 'stock-out' } as Ticket;
const elements = [
  { code: 'written-policy', stage: 'before', nameTh: 'นโยบายบริการเป็นลายลักษณ์อักษร', nameEn: 'Written service policy' },
  { code: 'stock-out', stage: 'during', nameTh: 'สินค้าขาดสต็อก', nameEn: 'Stock-out level' },
  { code: 'claims-returns', stage: 'after', nameTh: 'เคลม ร้องเรียน และคืนสินค้า', nameEn: 'Claims, complaints, returns' },
];

afterEach(() => vi.unstubAllGlobals());

test('TK-2: the element of service is chosen among those of its stage, and the kind beside it', async () => {
  const asked = hubAnswers(({ method }) => ({ body: method === 'GET' ? { items: elements, next: null } : ticket }));
  const { unmount } = mounted(TicketSorting, { ticket });
  await eventually(() => expect([...document.querySelectorAll('optgroup')].map((group) => group.label)).toEqual(['ก่อนการขาย', 'ระหว่างการขาย', 'หลังการขาย']));
  expect(byTestId('ticket-stage').textContent).toBe('ระหว่างการขาย');
  const choose = (id: string, value: string) => {
    byTestId<HTMLSelectElement>(id).value = value;
    byTestId(id).dispatchEvent(new Event('change'));
  };
  choose('service-element', 'claims-returns');
  choose('ticket-kind', 'complaint');
  await eventually(() =>
    expect(asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body)).toEqual([{ serviceElement: 'claims-returns' }, { kind: 'complaint' }]),
  );
  unmount();
});
