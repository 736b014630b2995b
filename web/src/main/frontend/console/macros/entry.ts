import type { Action, Macro, MacroEntry } from '@shared/api/macros';

/** A macro as its form holds it; what is empty is no step. */
export interface MacroForm {
  nameTh: string;
  nameEn: string;
  shortcut: string;
  owner: MacroEntry['owner'];
  team: string;
  purpose: string;
  replyTh: string;
  replyEn: string;
  noteTh: string;
  priority: string;
  toTeam: string;
  tags: string;
  waitingFor: string;
  hours: string;
  outcome: string;
  active: boolean;
}

const step = (macro: Macro | null, kind: string): Action | undefined => macro?.actions.find((each) => each.kind === kind);

export function formOf(macro: Macro | null, team: string): MacroForm {
  const waiting = step(macro, 'waiting');
  return {
    nameTh: macro?.nameTh ?? '',
    nameEn: macro?.nameEn ?? '',
    shortcut: macro?.shortcut ?? '',
    owner: macro?.owner ?? 'team',
    team: macro?.team ?? team,
    purpose: macro?.purpose ?? 'customer-care',
    replyTh: step(macro, 'reply')?.th ?? '',
    replyEn: step(macro, 'reply')?.en ?? '',
    noteTh: step(macro, 'note')?.th ?? '',
    priority: step(macro, 'priority')?.priority ?? '',
    toTeam: step(macro, 'team')?.team ?? '',
    tags: (step(macro, 'add-tags')?.tags ?? []).join(', '),
    waitingFor: waiting?.waitingFor ?? '',
    hours: waiting?.hours ? String(waiting.hours) : '',
    outcome: step(macro, 'done')?.outcome ?? '',
    active: macro?.active ?? true,
  };
}

/** The steps of a form, in the order in which they are done. */
export function stepsOf(form: Omit<MacroForm, 'nameTh' | 'nameEn' | 'shortcut' | 'owner' | 'team' | 'purpose' | 'active'>): Action[] {
  const tags = form.tags.split(',').map((tag) => tag.trim()).filter(Boolean);
  return [
    ...(form.replyTh.trim() ? [{ kind: 'reply', th: form.replyTh, en: form.replyEn.trim() ? form.replyEn : null }] : []),
    ...(form.noteTh.trim() ? [{ kind: 'note', th: form.noteTh }] : []),
    ...(form.priority ? [{ kind: 'priority', priority: form.priority }] : []),
    ...(tags.length > 0 ? [{ kind: 'add-tags', tags }] : []),
    ...(form.waitingFor ? [{ kind: 'waiting', waitingFor: form.waitingFor, hours: form.hours ? Number(form.hours) : null }] : []),
    ...(form.outcome ? [{ kind: 'done', outcome: form.outcome }] : []),
    ...(form.toTeam ? [{ kind: 'team', team: form.toTeam }] : []),
  ];
}

export function entryOf(form: MacroForm): MacroEntry {
  return {
    nameTh: form.nameTh.trim(),
    nameEn: form.nameEn.trim() || null,
    shortcut: form.shortcut.trim() || null,
    owner: form.owner,
    team: form.owner === 'team' ? form.team : null,
    purpose: form.replyTh.trim() ? form.purpose : null,
    actions: stepsOf(form),
    active: form.active,
  };
}
