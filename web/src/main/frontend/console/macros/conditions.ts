import { ruleChannels, ruleStates, type Condition } from '@shared/api/rules';
import { kinds, priorities } from '@shared/api/tickets';
import { lines } from './steps';

/** A condition as its form holds it: codes are chosen, words are written one in a line. */
export interface ConditionForm {
  id: number;
  field: Condition['field'];
  op: Condition['op'];
  chosen: string[];
  written: string;
}

/** Where values are anybody's own words. */
export const own = (field: string): boolean => field === 'tag' || field === 'subject';

const codes: Partial<Record<Condition['field'], readonly string[]>> = {
  channel: ruleChannels,
  kind: kinds,
  priority: priorities,
  state: ruleStates,
  assigned: ['yes', 'no'],
};

/** What may be chosen of a field; teams are the firm's own. */
export const choices = (field: Condition['field'], teams: string[]): readonly string[] => (field === 'team' ? teams : (codes[field] ?? []));

let last = 0;

export const conditionForm = ({ field, op, values }: Condition): ConditionForm => ({
  id: ++last,
  field,
  op,
  chosen: own(field) ? [] : values,
  written: own(field) ? values.join('\n') : '',
});

export const valuesOf = (form: ConditionForm): string[] => (own(form.field) ? lines(form.written) : form.chosen);

export const conditionOf = (form: ConditionForm): Condition => ({
  field: form.field,
  op: form.field === 'subject' ? 'contains' : form.op === 'contains' ? 'is' : form.op,
  values: valuesOf(form),
});
