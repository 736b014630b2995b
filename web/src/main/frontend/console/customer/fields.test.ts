import { expect, test } from 'vitest';
import type { Customer } from '@shared/api/customers';
import { identityRows, isMasked } from './fields';

const customer = (more: Partial<Customer>) => ({ identities: [], displayName: null, ...more }) as unknown as Customer;

test('A masked name asks for a reveal', () => {
  expect(identityRows(customer({ displayName: 'ส••• ใ•••' }))[0]).toMatchObject({ field: 'name', value: null });
});

test('A name that the hub shows needs no reveal', () => {
  expect(identityRows(customer({ displayName: 'สมใจ' }))[0]).toMatchObject({ field: 'name', value: 'สมใจ' });
});

test('A mask is told from a value', () => {
  expect(isMasked('s•••@example.com')).toBe(true);
  expect(isMasked('somjai@example.com')).toBe(false);
});
