import { get } from './client';
import type { Page } from './page';

export const settingKinds = ['policy', 'calendar', 'holiday', 'team', 'person', 'routing', 'reasons', 'attempts', 'survey', 'quality', 'field', 'macro', 'rule', 'answer', 'switchboard', 'channel'] as const;
export type SettingKind = (typeof settingKinds)[number];
/** What only administrators read. */
export const guardedKinds: readonly SettingKind[] = ['team', 'person', 'channel'];

/** A field that differs; of a secret only what was done with it. */
export interface Difference {
  field: string;
  before: string | null;
  after: string | null;
  secret: 'entered' | 'changed' | 'removed' | null;
}

export interface ChangedSetting {
  id: string;
  at: string;
  by: string;
  setting: SettingKind;
  thing: string;
  deed: string;
  fields: Difference[];
}

export interface ChangeFilter {
  setting: SettingKind | '';
  by: string;
}

export const listChanges = ({ setting, by }: ChangeFilter, cursor: string | null, signal?: AbortSignal) =>
  get<Page<ChangedSetting>>('/settings/changes', { query: { setting: setting || null, by: by || null, limit: 30, cursor }, signal });
