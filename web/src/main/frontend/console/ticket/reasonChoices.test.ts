import { expect, test } from 'vitest';
import type { ContactReason } from '@shared/api/reasons';
import { firstReason, reasonChoices } from './reasonChoices';

const reason = (code: string, parent: string | null = null, retired = false): ContactReason => ({ code, parent, nameTh: code, nameEn: code, retired });
const tree = (...reasons: ContactReason[]) => ({ team: 'support', version: 2, reasons });

test('reasons stand below the one they belong to, and the retired ones are left out', () => {
  const choices = reasonChoices(tree(reason('other'), reason('delivery'), reason('bill'), reason('late', 'delivery'), reason('lost', 'delivery', true)));
  expect(choices.map(({ reason: { code }, level }) => `${level} ${code}`)).toEqual(['0 other', '0 delivery', '1 late', '0 bill']);
});

test('other is chosen already only where it is the only one', () => {
  expect(firstReason(reasonChoices(tree(reason('other'))), null)).toBe('other');
  expect(firstReason(reasonChoices(tree(reason('other'), reason('bill'))), null)).toBe('');
});

test('the reason of the ticket is chosen already while its team has it', () => {
  const choices = reasonChoices(tree(reason('other'), reason('bill')));
  expect(firstReason(choices, 'bill')).toBe('bill');
  expect(firstReason(choices, 'late')).toBe('');
});
