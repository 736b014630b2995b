import type { Rule, RuleEntry } from '@shared/api/rules';
import { conditionForm, conditionOf, valuesOf, type ConditionForm } from './conditions';
import { actionsOf, stepOf, type Step } from './steps';

/** A rule as its form holds it. */
export interface RuleForm {
  name: string;
  event: RuleEntry['event'];
  hours: string;
  everyTicket: boolean;
  conditions: ConditionForm[];
  purpose: string;
  steps: Step[];
  place: string;
  active: boolean;
}

export const ruleFormOf = (rule: Rule | null): RuleForm => ({
  name: rule?.name ?? '',
  event: rule?.event ?? 'ticket-created',
  hours: rule?.hours ? String(rule.hours) : '4',
  everyTicket: rule?.everyTicket ?? false,
  conditions: (rule?.conditions ?? []).map(conditionForm),
  purpose: rule?.purpose ?? 'customer-care',
  steps: (rule?.actions ?? []).map(stepOf),
  place: String(rule?.place ?? 100),
  active: rule?.active ?? true,
});

/** Nothing is dropped: a condition without a value is refused, and every ticket is meant only where that was chosen. */
export const ruleEntryOf = (form: RuleForm): RuleEntry => ({
  name: form.name.trim(),
  event: form.event,
  hours: form.event === 'unanswered' ? Number(form.hours) : null,
  everyTicket: form.everyTicket,
  conditions: form.everyTicket ? [] : form.conditions.map(conditionOf),
  purpose: form.purpose,
  actions: actionsOf(form.steps),
  place: Number(form.place),
  active: form.active,
});

export const bounded = (form: RuleForm): boolean => form.everyTicket || (form.conditions.length > 0 && form.conditions.every((each) => valuesOf(each).length > 0));
