// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import LinkDialog from './LinkDialog.vue';
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
    const calls = hubAnswers(({ body }) =>
      (body as { mergeWith?: string }).mergeWith
        ? { status: 201, body: {} }
        : { status: 409, body: { type: '/problems/other-customer', title: 'x', status: 409, customer } },
    );
    const { unmount } = mounted(LinkDialog, { open: true, customer: 'c1', ticket: 7 });
    await eventually(() => byTestId('link-submit'));
    type('link-value', '089 999 9999');
    await eventually(() => expect(byTestId<HTMLButtonElement>('link-submit').disabled).toBe(false));
    byTestId('link-submit').click();
    await eventually(() => expect(byTestId('link-other').textContent).toContain('08•••••999'));
    byTestId('link-submit').click();
    await eventually(() => expect(calls).toHaveLength(2));
    expect(calls[0]?.body).toEqual({ channel: 'phone', value: '089 999 9999', evidence: [{ kind: 'SPOKEN_CHECK', text: null }] });
    expect(calls[1]?.body).toMatchObject({ mergeWith: 'c2' });
    unmount();
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
