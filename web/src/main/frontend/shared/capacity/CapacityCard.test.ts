// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { Capacity } from '../api/capacity';
import { hubAnswers, type Answer } from '../testing/hub';
import { byTestId, eventually, mounted } from '../testing/mounted';
import { toasts } from '../ui/toasts';
import CapacityCard from './CapacityCard.vue';

const nobodyKnows: Capacity = {
  subject: 's1', band: 'unknown', childUntil: null, aloneFrom: null, confirmBy: null, suspected: true, reason: null, at: null, by: null,
  representatives: [], ages: { minor: 10, adult: 20 },
};
const mother = {
  id: 'r1', role: 'parental' as const, name: 'ส••• ใ•••', person: null, document: 'birth-certificate', validFrom: '2026-11-22', validTo: null,
  endedAt: null, active: true, at: '2026-11-22T02:00:00Z', by: 'dpo1',
};

function choose(id: string, value: string) {
  const field = byTestId<HTMLSelectElement>(id);
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
}

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

test('P20.5: the title of a child asks for the band, which is recorded with the day it ends and a reason, no birthday', async () => {
  const asked = hubAnswers(({ method }): Answer => ({ body: method === 'PUT' ? { ...nobodyKnows, band: 'minor', suspected: false } : nobodyKnows }));
  const { unmount } = mounted(CapacityCard, { subject: 's1', editable: true });
  await eventually(() => expect(byTestId('capacity').textContent).toContain('คำนำหน้าชื่อ'));
  byTestId('band-set').click();
  await eventually(() => choose('band', 'minor'));
  await eventually(() => choose('band-until', '2031-05-06'));
  expect(byTestId('band-until').parentElement?.textContent).toContain('20');
  choose('band-reason', 'document-seen');
  await eventually(() => expect(byTestId<HTMLButtonElement>('band-save').disabled).toBe(false));
  byTestId('band-save').click();
  await eventually(() =>
    expect(asked.find(({ method }) => method === 'PUT')).toMatchObject({ path: '/api/v1/customers/s1/capacity', body: { band: 'minor', until: '2031-05-06', reason: 'document-seen' } }),
  );
  unmount();
});

test('P20.3: a representative is added with the document, and ended for a reason', async () => {
  const asked = hubAnswers(() => ({ body: { ...nobodyKnows, band: 'child', suspected: false, childUntil: '2030-01-01', representatives: [mother] } }));
  const { unmount } = mounted(CapacityCard, { subject: 's1', editable: true });
  await eventually(() => byTestId('representative-add').click());
  await eventually(() => byTestId('representative-way-name').click());
  await eventually(() => choose('representative-name', 'สมหญิง ใจดี'));
  choose('representative-document', 'court-order');
  await eventually(() => expect(byTestId<HTMLButtonElement>('representative-save').disabled).toBe(false));
  byTestId('representative-save').click();
  await eventually(() =>
    expect(asked.find(({ path }) => path.endsWith('/representatives'))?.body).toMatchObject({ role: 'parental', name: 'สมหญิง ใจดี', document: 'court-order' }),
  );
  byTestId('representative-end').click();
  await eventually(() => choose('representative-end-reason', 'replaced'));
  choose('proof-document', 'court-order');
  const file = byTestId<HTMLInputElement>('proof-file');
  Object.defineProperty(file, 'files', { value: [new Blob(['คำสั่ง'])] });
  file.dispatchEvent(new Event('change'));
  await eventually(() => expect(byTestId<HTMLButtonElement>('representative-end-save').disabled).toBe(false));
  await eventually(() => byTestId('representative-end-save').click());
  await eventually(() => expect(asked.find(({ path }) => path.endsWith('/representatives/r1/end'))?.body).toMatchObject({ reason: 'replaced', document: 'court-order', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }));
  unmount();
});

test('P20.3: a representative who is a customer is found by their number and recorded as that customer, so that they can be asked', async () => {
  const found = { id: 's2', displayName: 'ส••• ใ•••', identities: [{ channel: 'phone', field: 'phone', masked: '08•-•••-5678' }] };
  const asked = hubAnswers(({ path }): Answer => ({ body: path.endsWith('/search') ? { items: [found, { ...found, id: 's1' }], next: null } : nobodyKnows }));
  const { unmount } = mounted(CapacityCard, { subject: 's1', editable: true });
  await eventually(() => byTestId('representative-add').click());
  await eventually(() => choose('representative-find', '081-234-5678'));
  await eventually(() => expect(byTestId<HTMLButtonElement>('representative-search').disabled).toBe(false));
  byTestId('representative-search').click();
  await eventually(() => expect(byTestId<HTMLInputElement>('representative-person').checked).toBe(true));
  expect(document.querySelectorAll('[data-testid=representative-person]')).toHaveLength(1);
  choose('representative-document', 'birth-certificate');
  await eventually(() => expect(byTestId<HTMLButtonElement>('representative-save').disabled).toBe(false));
  byTestId('representative-save').click();
  await eventually(() =>
    expect(asked.find(({ path }) => path.endsWith('/representatives'))?.body).toMatchObject({ role: 'parental', name: null, person: 's2', document: 'birth-certificate' }),
  );
  unmount();
});

test('P20.2: an agent lessens a protection only with a document, of which the hash alone is sent', async () => {
  const minor: Capacity = { ...nobodyKnows, band: 'minor', suspected: false, aloneFrom: '2031-05-06' };
  const asked = hubAnswers(() => ({ body: minor }));
  const { unmount } = mounted(CapacityCard, { subject: 's1', editable: true });
  await eventually(() => byTestId('band-set').click());
  await eventually(() => choose('band', 'adult'));
  choose('band-reason', 'document-seen');
  await eventually(() => choose('proof-document', 'identity-document'));
  expect(byTestId<HTMLButtonElement>('band-save').disabled).toBe(true);
  const file = byTestId<HTMLInputElement>('proof-file');
  Object.defineProperty(file, 'files', { value: [new Blob(['บัตร'])] });
  file.dispatchEvent(new Event('change'));
  await eventually(() => expect(byTestId<HTMLButtonElement>('band-save').disabled).toBe(false));
  byTestId('band-save').click();
  await eventually(() =>
    expect(asked.find(({ method }) => method === 'PUT')?.body).toMatchObject({ band: 'adult', document: 'identity-document', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string }),
  );
  unmount();
});

test('who only reads is offered no step', async () => {
  hubAnswers(() => ({ body: { ...nobodyKnows, representatives: [mother] } }));
  const { unmount } = mounted(CapacityCard, { subject: 's1' });
  await eventually(() => expect(byTestId('representative').textContent).toContain('ผู้ใช้อำนาจปกครอง'));
  expect(document.querySelector('[data-testid=band-set], [data-testid=representative-end]')).toBeNull();
  unmount();
});
