// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import type { Message } from '@shared/api/messages';
import LinkDialog from './LinkDialog.vue';
import { writtenCode } from './useProof';
import VerifyDialog from './VerifyDialog.vue';

afterEach(() => vi.unstubAllGlobals());

function type(id: string, text: string) {
  const input = byTestId<HTMLInputElement>(id);
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

describe('Linking a contact point', () => {
  test('carries its evidence; one of another customer is offered and joined only when confirmed', async () => {
    const customer = { id: 'c2', displayName: 'ก•••', identities: [{ field: 'phone', masked: '08•••••999' }] };
    const asked = hubAnswers(({ method, body }) => {
      if (method === 'GET') return { body: { items: [], next: null } };
      return (body as { mergeWith?: string }).mergeWith
        ? { status: 201, body: {} }
        : { status: 409, body: { type: '/problems/other-customer', title: 'x', status: 409, customer } };
    });
    const posted = () => asked.filter(({ method }) => method === 'POST');
    const { unmount } = mounted(LinkDialog, { open: true, customer: 'c1', ticket: 7, assurance: 'verified' });
    await eventually(() => byTestId('link-submit'));
    type('link-value', '089 999 9999');
    await eventually(() => expect(byTestId<HTMLButtonElement>('link-submit').disabled).toBe(false));
    byTestId('link-submit').click();
    await eventually(() => expect(byTestId('link-other').textContent).toContain('08•••••999'));
    byTestId('link-submit').click();
    await eventually(() => expect(posted()).toHaveLength(2));
    expect(posted()[0]?.body).toEqual({ channel: 'phone', value: '089 999 9999', evidence: [{ kind: 'SPOKEN_CHECK', text: null }] });
    expect(posted()[1]?.body).toMatchObject({ mergeWith: 'c2' });
    unmount();
  });
});

const line = { identity: 'c1', field: 'line-user-id', channel: 'line', masked: 'U•••1', value: null, verified: false };
const sent = { id: 'p1', kind: 'CODE_SENT', channel: 'line', state: 'sent', sentAt: '2026-11-22T02:00:00Z', expiresAt: '2026-11-22T02:10:00Z', triesLeft: 3, message: 'm1', other: { id: 'c2', displayName: '08•••••999', identities: [] } };

describe('A code to the other channel', () => {
  test('goes where the customer is known, says when it is missed, and links in two actions when it matches', async () => {
    const calls = hubAnswers(({ method, path, body }) => {
      if (method === 'POST' && path.endsWith('/proofs')) return { status: 201, body: sent };
      if (path.endsWith('/answer')) return { body: { match: (body as { code: string }).code === '204816', triesLeft: 2, identity: null } };
      return { body: { items: [], next: null } };
    });
    const { unmount } = mounted(LinkDialog, { open: true, customer: 'c1', ticket: 7, identities: [line], assurance: 'channel' });
    await eventually(() => expect(byTestId<HTMLSelectElement>('link-through').value).toBe('line'));
    type('link-value', '089 999 9999');
    await eventually(() => expect(byTestId<HTMLButtonElement>('link-submit').disabled).toBe(false));
    byTestId('link-submit').click();
    await eventually(() => expect(byTestId('proof-state').dataset.state).toBe('sent'));
    expect(byTestId<HTMLButtonElement>('link-submit').disabled).toBe(true);
    type('proof-code', '111111');
    await eventually(() => expect(byTestId<HTMLButtonElement>('link-submit').disabled).toBe(false));
    byTestId('link-submit').click();
    await eventually(() => expect(byTestId('proof-miss').textContent).toContain('2'));
    type('proof-code', '204816');
    await eventually(() => expect(byTestId<HTMLButtonElement>('link-submit').disabled).toBe(false));
    byTestId('link-submit').click();
    await eventually(() => expect(document.querySelector('[data-testid="proof-code"]')).toBeNull());
    const posted = calls.filter(({ method }) => method === 'POST');
    expect(posted[0]?.body).toEqual({ kind: 'CODE_SENT', channel: 'phone', value: '089 999 9999', through: 'line', ticket: 7 });
    expect(posted.at(-1)?.body).toEqual({ code: '204816', message: null });
    unmount();
  });

  test('a link that was sent before still waits when the dialog is opened again, and links once it was confirmed', async () => {
    const link = { ...sent, kind: 'SIGNED_LINK', state: 'proven' };
    const calls = hubAnswers(({ method, path }) => {
      if (method === 'POST') return { body: { match: true, triesLeft: 3, identity: null } };
      return { body: path.endsWith('/proofs') ? { items: [link], next: null } : path.endsWith('/p1') ? link : { items: [], next: null } };
    });
    const { unmount } = mounted(LinkDialog, { open: true, customer: 'c1', ticket: 7, identities: [line], assurance: 'channel' });
    await eventually(() => expect(byTestId('proof-state').dataset.state).toBe('proven'));
    byTestId('link-submit').click();
    await eventually(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ code: null, message: null }));
    unmount();
  });

  test('is found in what the customer writes meanwhile on another channel, also in Thai digits', () => {
    const said = (at: string, channel: string, text: string) => ({ id: text, direction: 'inbound', kind: 'message', channel, at, text }) as Message;
    const messages = [
      said('2026-11-22T01:59:00Z', 'email', '111111'),
      said('2026-11-22T02:01:00Z', 'line', '222222'),
      said('2026-11-22T02:02:00Z', 'email', ' ๓๓๓๓๓๓ '),
      said('2026-11-22T02:03:00Z', 'email', 'รหัส 444444'),
    ];
    expect(writtenCode(messages, sent as never)?.text).toBe(' ๓๓๓๓๓๓ ');
    expect(writtenCode(messages.slice(0, 2), sent as never)).toBeNull();
  });
});

describe('Verifying a caller', () => {
  test('says whether it matches and forgets what was typed', async () => {
    const calls = hubAnswers(() => ({ body: { match: false } }));
    const { unmount } = mounted(VerifyDialog, { open: true, customer: 'c1', ticket: 7, fields: ['email', 'phone'] });
    await eventually(() => byTestId('verify-submit'));
    type('verify-value', 'nok@example.com');
    await eventually(() => expect(byTestId<HTMLButtonElement>('verify-submit').disabled).toBe(false));
    byTestId('verify-submit').click();
    await eventually(() => expect(byTestId('verify-result').dataset.match).toBe('false'));
    expect(calls[0]?.body).toEqual({ field: 'email', value: 'nok@example.com', ticket: 7 });
    expect(byTestId<HTMLInputElement>('verify-value').value).toBe('');
    unmount();
  });
});
