import type { Action } from '@shared/api/macros';
import type { Condition, Rule, RuleEntry } from '@shared/api/rules';
import { stepsOf } from './entry';

/** A rule as its form holds it. */
export interface RuleForm {
  name: string;
  event: RuleEntry['event'];
  hours: string;
  conditions: { field: Condition['field']; op: Condition['op']; values: string }[];
  purpose: string;
  replyTh: string;
  replyEn: string;
  noteTh: string;
  priority: string;
  toTeam: string;
  tags: string;
  waitingFor: string;
  waitingHours: string;
  outcome: string;
  place: string;
  active: boolean;
}

const step = (rule: Rule | null, kind: string): Action | undefined => rule?.actions.find((each) => each.kind === kind);

export function ruleFormOf(rule: Rule | null): RuleForm {
  const waiting = step(rule, 'waiting');
  return {
    name: rule?.name ?? '',
    event: rule?.event ?? 'ticket-created',
    hours: rule?.hours ? String(rule.hours) : '4',
    conditions: (rule?.conditions ?? []).map(({ field, op, values }) => ({ field, op, values: values.join(', ') })),
    purpose: rule?.purpose ?? 'customer-care',
    replyTh: step(rule, 'reply')?.th ?? '',
    replyEn: step(rule, 'reply')?.en ?? '',
    noteTh: step(rule, 'note')?.th ?? '',
    priority: step(rule, 'priority')?.priority ?? '',
    toTeam: step(rule, 'team')?.team ?? '',
    tags: (step(rule, 'add-tags')?.tags ?? []).join(', '),
    waitingFor: waiting?.waitingFor ?? '',
    waitingHours: waiting?.hours ? String(waiting.hours) : '',
    outcome: step(rule, 'done')?.outcome ?? '',
    place: String(rule?.place ?? 100),
    active: rule?.active ?? true,
  };
}

export function ruleEntryOf(form: RuleForm): RuleEntry {
  return {
    name: form.name.trim(),
    event: form.event,
    hours: form.event === 'unanswered' ? Number(form.hours) : null,
    conditions: form.conditions
      .map(({ field, op, values }) => ({
        field,
        op: field === 'subject' ? ('contains' as const) : op === 'contains' ? ('is' as const) : op,
        values: values.split(',').map((each) => each.trim()).filter(Boolean),
      }))
      .filter(({ values }) => values.length > 0),
    purpose: form.purpose,
    actions: stepsOf({ ...form, hours: form.waitingHours }),
    place: Number(form.place),
    active: form.active,
  };
}
