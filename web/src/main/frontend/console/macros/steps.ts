import type { Action } from '@shared/api/macros';

export const kinds = ['reply', 'note', 'priority', 'add-tags', 'remove-tags', 'progress', 'waiting', 'done', 'team'] as const;
export type Kind = (typeof kinds)[number];

/** Tags are put and taken as often as somebody likes; everything else stands in a macro once. */
const repeatable: string[] = ['add-tags', 'remove-tags'];

/** A step as its form holds it; the id tells it from others of its kind. */
export interface Step {
  id: number;
  kind: string;
  th: string;
  en: string;
  priority: string;
  team: string;
  /** One in a line: a tag may hold a comma. */
  tags: string;
  waitingFor: string;
  hours: string;
  outcome: string;
  reason: string;
}

let last = 0;

export const stepOf = (action: Action): Step => ({
  id: ++last,
  kind: action.kind,
  th: action.th ?? '',
  en: action.en ?? '',
  priority: action.priority ?? 'normal',
  team: action.team ?? '',
  tags: (action.tags ?? []).join('\n'),
  waitingFor: action.waitingFor ?? 'customer',
  hours: action.hours ? String(action.hours) : '',
  outcome: action.outcome ?? 'solved',
  reason: action.reason ?? '',
});

export const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** What may still be added. */
export const addable = (steps: Step[]): Kind[] => kinds.filter((kind) => repeatable.includes(kind) || steps.every((step) => step.kind !== kind));

/** The steps with this one earlier or later by one. */
export function moved(steps: Step[], at: number, by: -1 | 1): Step[] {
  const rest = steps.filter((_, place) => place !== at);
  return [...rest.slice(0, at + by), ...steps.slice(at, at + 1), ...rest.slice(at + by)];
}

export const actionsOf = (steps: Step[]): Action[] => steps.map((step) => ({ kind: step.kind, ...members(step) }));

function members(step: Step): Partial<Action> {
  switch (step.kind) {
    case 'reply':
    case 'note':
      return { th: step.th, en: step.en.trim() ? step.en : null };
    case 'priority':
      return { priority: step.priority };
    case 'team':
      return { team: step.team };
    case 'add-tags':
    case 'remove-tags':
      return { tags: lines(step.tags) };
    case 'waiting':
      return { waitingFor: step.waitingFor, hours: step.hours ? Number(step.hours) : null };
    case 'done':
      return { outcome: step.outcome, reason: step.reason || null };
    default:
      return {};
  }
}

/** Whether everything that a step needs is filled in. */
export function complete(step: Step): boolean {
  if (step.kind === 'reply' || step.kind === 'note') return step.th.trim() !== '';
  if (repeatable.includes(step.kind)) return lines(step.tags).length > 0;
  return step.kind !== 'team' || step.team !== '';
}
