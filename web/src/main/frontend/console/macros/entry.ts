import type { Macro, MacroEntry } from '@shared/api/macros';
import { actionsOf, stepOf, type Step } from './steps';

/** A macro as its form holds it. */
export interface MacroForm {
  nameTh: string;
  nameEn: string;
  shortcut: string;
  owner: MacroEntry['owner'];
  team: string;
  purpose: string;
  steps: Step[];
  active: boolean;
}

export const formOf = (macro: Macro | null, team: string): MacroForm => ({
  nameTh: macro?.nameTh ?? '',
  nameEn: macro?.nameEn ?? '',
  shortcut: macro?.shortcut ?? '',
  owner: macro?.owner ?? 'team',
  team: macro?.team ?? team,
  purpose: macro?.purpose ?? 'customer-care',
  steps: (macro?.actions ?? [{ kind: 'reply' }]).map(stepOf),
  active: macro?.active ?? true,
});

export const replies = (form: { steps: Step[] }): boolean => form.steps.some((step) => step.kind === 'reply');

export const entryOf = (form: MacroForm): MacroEntry => ({
  nameTh: form.nameTh.trim(),
  nameEn: form.nameEn.trim() || null,
  shortcut: form.shortcut.trim() || null,
  owner: form.owner,
  team: form.owner === 'team' ? form.team : null,
  purpose: replies(form) ? form.purpose : null,
  actions: actionsOf(form.steps),
  active: form.active,
});
