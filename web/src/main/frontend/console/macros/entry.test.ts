import { expect, test } from 'vitest';
import type { Macro } from '@shared/api/macros';
import type { Rule } from '@shared/api/rules';
import { entryOf, formOf } from './entry';
import { ruleEntryOf, ruleFormOf } from './ruleEntry';

const actions = [
  { kind: 'reply', th: 'เรียน {{customer.address}}', en: 'Dear {{customer.address}}' },
  { kind: 'priority', priority: 'high' },
  { kind: 'add-tags', tags: ['คืนเงิน', 'ด่วน'] },
  { kind: 'waiting', waitingFor: 'supplier', hours: 48 },
];

test('A macro that is opened and saved as it was is the same, and only what is filled in is a step', () => {
  const macro = { id: 'k1', nameTh: 'คืนของ', nameEn: null, shortcut: 'ret', owner: 'team', team: 'support', purpose: 'customer-care', actions, active: true } as unknown as Macro;
  expect(entryOf(formOf(macro, 'other'))).toEqual({ nameTh: 'คืนของ', nameEn: null, shortcut: 'ret', owner: 'team', team: 'support', purpose: 'customer-care', actions, active: true });
  expect(entryOf({ ...formOf(null, 'support'), nameTh: 'x', priority: 'low' })).toMatchObject({ purpose: null, actions: [{ kind: 'priority', priority: 'low' }] });
});

test('A rule that is opened and saved as it was is the same, and a condition without values is none', () => {
  const conditions = [{ field: 'kind', op: 'is-not', values: ['complaint', 'case'] }, { field: 'subject', op: 'contains', values: ['คืน'] }];
  const rule = { id: 'r1', name: 'กฎ', event: 'unanswered', hours: 4, conditions, purpose: 'customer-care', actions, place: 7, active: false } as unknown as Rule;
  const form = ruleFormOf(rule);
  form.conditions.push({ field: 'tag', op: 'is', values: ' ' });
  expect(ruleEntryOf(form)).toEqual({ name: 'กฎ', event: 'unanswered', hours: 4, conditions, purpose: 'customer-care', actions, place: 7, active: false });
});
