// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import type { Customer } from '@shared/api/customers';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { doPress } from '../shortcuts/presses';
import IdentityList from './IdentityList.vue';

afterEach(() => vi.unstubAllGlobals());

const phone = (id: string, masked: string) => ({ id, identity: 'c1', field: 'phone', channel: 'phone', masked, value: null, verified: false });

test('Of two numbers of one person the one that was asked for opens and is dialled', async () => {
  const customer = { id: 'c1', displayName: null, identities: [phone('i1', '•••11'), phone('i2', '•••22')] } as unknown as Customer;
  const calls = hubAnswers(() => ({ body: { field: 'phone', id: 'i2', value: '0822222222' } }));
  const { unmount } = mounted(IdentityList, { customer, ticket: { number: 7 } as Ticket, mine: false });
  await eventually(() => byTestId('identity-phone'));

  document.querySelectorAll<HTMLButtonElement>('[data-testid="reveal-phone"]')[1]?.click();
  await eventually(() => byTestId('reveal-submit'));
  byTestId('reveal-submit').click();

  const rows = () => [...document.querySelectorAll('[data-testid="identity-phone"]')];
  await eventually(() => expect(rows()[1]?.querySelector('.value')?.textContent).toBe('0822222222'));
  expect(calls[0]?.body).toMatchObject({ field: 'phone', id: 'i2' });
  expect(rows()[0]?.querySelector('.value')?.textContent).toBe('•••11');
  expect(document.querySelectorAll('[data-testid="dial"]')).toHaveLength(1);
  expect(byTestId('dial').getAttribute('href')).toBe('tel:0822222222');
  unmount();
});

test('V asks for the first masked field, and what was revealed is hidden again after half a minute', async () => {
  const customer = { id: 'c1', displayName: null, identities: [phone('i1', '•••11')] } as unknown as Customer;
  hubAnswers(() => ({ body: { field: 'phone', id: 'i1', value: '0811111111' } }));
  const later = vi.spyOn(globalThis, 'setTimeout');
  const { unmount } = mounted(IdentityList, { customer, ticket: { number: 7 } as Ticket, mine: false });
  await eventually(() => byTestId('identity-phone'));

  doPress('reveal');
  await eventually(() => byTestId('reveal-submit').click());
  const value = () => document.querySelector('[data-testid="identity-phone"] .value')?.textContent;
  await eventually(() => expect(value()).toBe('0811111111'));
  const hide = later.mock.calls.find(([, wait]) => wait === 30_000)?.[0];
  hide?.();
  await eventually(() => expect(value()).toBe('•••11'));
  unmount();
});
