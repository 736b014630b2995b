// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers, type Asked } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import RecordConsent from './RecordConsent.vue';

const purposes = [
  { key: 'customer-care', title: { th: 'ดูแลลูกค้า', en: 'Care' }, basis: 'S24_3', permitted: true, reason: null },
  { key: 'marketing-email', title: { th: 'ข่าวสารทางอีเมล', en: 'News' }, basis: 'S19_CONSENT', permitted: false, reason: 'no-consent' },
];
const mother = { id: 'r1', role: 'parental', name: 'ส••• ใ•••', person: 'p2', document: 'birth-certificate', validFrom: '2026-11-22', validTo: null, endedAt: null, active: true };
const messages = [
  { id: 'm1', kind: 'message', author: 'customer', channel: 'email', at: '2026-11-22T02:00:00Z', text: 'แม่ยินยอมค่ะ' },
  { id: 'm2', kind: 'reply', author: 'agent1', channel: 'email', at: '2026-11-22T03:00:00Z', text: 'รับทราบค่ะ' },
];

function answer({ method, path }: Asked) {
  if (method === 'POST') return { status: 201, body: { event: 'ConsentRequested' } };
  if (path.endsWith('/capacity')) return { body: { band: 'child', representatives: [mother, { ...mother, id: 'r2', active: false }] } };
  if (path.includes('/messages')) return { body: { items: messages, next: null } };
  return { body: { version: 2 } };
}

function choose(id: string, value: string) {
  const field = byTestId<HTMLSelectElement>(id);
  field.value = value;
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
}

const options = (id: string) => [...byTestId<HTMLSelectElement>(id).options].map((each) => each.value);
const posted = (asked: Asked[]) => asked.find(({ method }) => method === 'POST');

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

test('P20.1: a guardian agrees by the record of them, and by a message that the customer side wrote', async () => {
  const asked = hubAnswers(answer);
  const { unmount } = mounted(RecordConsent, { customer: 's1', ticket: 7, purposes });
  byTestId('consent-add').click();
  await eventually(() => expect(options('consent-speaker')).toEqual(['', 'r1']));
  expect(options('consent-purpose')).toEqual(['marketing-email']);
  await eventually(() => expect(options('consent-message')).toEqual(['m1']));
  expect(byTestId<HTMLButtonElement>('consent-save').disabled).toBe(true);
  choose('consent-speaker', 'r1');
  choose('consent-message', 'm1');
  await eventually(() => expect(byTestId<HTMLButtonElement>('consent-save').disabled).toBe(false));
  byTestId('consent-save').click();
  await eventually(() =>
    expect(posted(asked)).toMatchObject({
      path: '/api/v1/customers/s1/consents',
      body: { purpose: 'marketing-email', decision: 'given', guardian: 'r1', message: 'm1', channel: 'email', method: 'REPLY_KEYWORD', noticeVersion: 'general/2', evidence: [] },
    }),
  );
  unmount();
});

test('P19.2: what only the colleague heard is said to wait for the confirmation, and is recorded as attested', async () => {
  const asked = hubAnswers(answer);
  const { unmount } = mounted(RecordConsent, { customer: 's1', ticket: 7, purposes });
  byTestId('consent-add').click();
  await eventually(() => byTestId('consent-proof-told').click());
  await eventually(() => choose('consent-text', 'อ่านบท 3 แล้วลูกค้าตกลง'));
  expect(byTestId('consent-effect').textContent).toContain('ยืนยัน');
  await eventually(() => expect(byTestId<HTMLButtonElement>('consent-save').disabled).toBe(false));
  byTestId('consent-save').click();
  await eventually(() =>
    expect(posted(asked)?.body).toMatchObject({ method: 'VERBAL_ATTESTED', channel: 'phone', guardian: null, message: null, evidence: [{ kind: 'AGENT_ATTESTATION', text: 'อ่านบท 3 แล้วลูกค้าตกลง' }] }),
  );
  await eventually(() => expect(toasts.value[0]?.text).toContain('รอ'));
  unmount();
});

test.each([
  ['form', 'SIGNATURE', 'SIGNED_FORM', 'walk-in'],
  ['recording', 'VERBAL_RECORDED', 'CALL_RECORDING_SPAN', 'phone'],
])('P19.2: a %s is recorded with where it is found', async (proof, method, kind, channel) => {
  const asked = hubAnswers(answer);
  const { unmount } = mounted(RecordConsent, { customer: 's1', ticket: 7, purposes });
  byTestId('consent-add').click();
  await eventually(() => byTestId(`consent-proof-${proof}`).click());
  await eventually(() => choose('consent-text', 'แฟ้ม 12'));
  expect(byTestId('consent-effect').textContent).toContain('ไม่ต้องรอยืนยัน');
  await eventually(() => expect(byTestId<HTMLButtonElement>('consent-save').disabled).toBe(false));
  byTestId('consent-save').click();
  await eventually(() => expect(posted(asked)?.body).toMatchObject({ method, channel, evidence: [{ kind, text: 'แฟ้ม 12' }] }));
  unmount();
});

test('where no purpose waits for a consent there is nothing to record', () => {
  hubAnswers(answer);
  const { unmount } = mounted(RecordConsent, { customer: 's1', ticket: 7, purposes: purposes.slice(0, 1) });
  expect(document.querySelector('[data-testid=consent-add]')).toBeNull();
  unmount();
});
