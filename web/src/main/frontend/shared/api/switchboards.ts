import { del, get, post } from './client';
import type { Page } from './page';

export const switchboardKinds = ['switchboard', 'trunk'] as const;
export type SwitchboardKind = (typeof switchboardKinds)[number];

/** The line of a firm, which identifies no person. */
export interface Switchboard {
  id: string;
  number: string;
  kind: SwitchboardKind;
  name: string;
  addedAt: string;
  addedBy: string;
}

export type NewSwitchboard = Pick<Switchboard, 'number' | 'kind' | 'name'>;

export const listSwitchboards = (signal?: AbortSignal) => get<Page<Switchboard>>('/calls/switchboards', { signal });
export const addSwitchboard = (line: NewSwitchboard) => post<Switchboard>('/calls/switchboards', line);
export const removeSwitchboard = (id: string) => del<Switchboard>(`/calls/switchboards/${id}`);
