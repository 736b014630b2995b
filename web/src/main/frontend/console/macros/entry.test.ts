import { expect, test } from 'vitest';
import type { Action, Macro } from '@shared/api/macros';
import type { Rule } from '@shared/api/rules';
import { conditionForm } from './conditions';
import { entryOf, formOf } from './entry';
import { bounded, ruleEntryOf, ruleFormOf } from './ruleEntry';
import { actionsOf, addable, complete, moved, stepOf } from './steps';

const actions: Action[] = [
  { kind: 'add-tags', tags: ['คืนเงิน, ด่วน', 'vip'] },
  { kind: 'note', th: 'ตรวจแล้ว', en: 'checked' },
  { kind: 'reply', th: 'เรียน {{customer.address}}', en: null },
  { kind: 'remove-tags', tags: ['ใหม่'] },
  { kind: 'progress' },
  { kind: 'waiting', waitingFor: 'supplier', hours: 48 },
  { kind: 'add-tags', tags: ['รออะไหล่'] },
  { kind: 'priority', priority: 'high' },
  { kind: 'done', outcome: 'other', reason: 'ret-1' },
  { kind: 'team', team: 'claims' },
];
const written = { name: 'กฎ', event: 'unanswered', hours: 4, everyTicket: false, purpose: 'customer-care', actions, place: 7, active: false };

test('A macro that is opened and saved as it was is the same, every step in its place', () => {
  const macro = { id: 'k1', nameTh: 'คืนของ', nameEn: null, shortcut: 'ret', owner: 'team', team: 'support', purpose: 'customer-care', actions, active: true } as Macro;
  const { id, ...entry } = macro as Macro & { id: string };
  expect(id).toBe('k1');
  expect(entryOf(formOf(macro, 'other'))).toEqual(entry);
});

test('Steps are moved, taken away and added, and one that answers nothing has no purpose', () => {
  const steps = actions.slice(0, 3).map(stepOf);
  expect(actionsOf(moved(steps, 2, -1)).map(({ kind }) => kind)).toEqual(['add-tags', 'reply', 'note']);
  expect(addable(steps)).toEqual(['priority', 'add-tags', 'remove-tags', 'progress', 'waiting', 'done', 'team']);
  expect(entryOf({ ...formOf(null, 'support'), nameTh: 'x', steps: [stepOf({ kind: 'priority', priority: 'low' })] })).toMatchObject({ purpose: null, actions: [{ kind: 'priority', priority: 'low' }] });
});

test('A step lacks something until what it needs is filled in', () => {
  expect([{ kind: 'reply' }, { kind: 'note', th: ' ' }, { kind: 'team' }, { kind: 'add-tags', tags: [] }].map(stepOf).some(complete)).toBe(false);
  expect(actions.map(stepOf).every(complete)).toBe(true);
});

test('A rule that is opened and saved as it was is the same', () => {
  const conditions = [{ field: 'kind', op: 'is-not', values: ['complaint', 'case'] }, { field: 'subject', op: 'contains', values: ['คืน, เปลี่ยน'] }, { field: 'tag', op: 'is', values: ['vip'] }];
  const rule = { id: 'r1', ...written, conditions } as Rule;
  expect(ruleEntryOf(ruleFormOf(rule))).toEqual({ ...written, conditions });
  expect(bounded(ruleFormOf(rule))).toBe(true);
});

test('A condition that was left empty is never dropped, and every ticket is chosen', () => {
  const form = ruleFormOf({ id: 'r1', ...written, conditions: [] } as unknown as Rule);
  expect(bounded(form)).toBe(false);
  form.conditions.push(conditionForm({ field: 'team', op: 'is', values: [] }));
  expect(bounded(form)).toBe(false);
  expect(ruleEntryOf(form).conditions).toEqual([{ field: 'team', op: 'is', values: [] }]);
  form.everyTicket = true;
  expect(bounded(form)).toBe(true);
  expect(ruleEntryOf(form)).toMatchObject({ everyTicket: true, conditions: [] });
});
