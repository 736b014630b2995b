import { get } from './client';
import type { Page } from './page';

export interface Team {
  key: string;
  /** In Thai. */
  name: string;
  nameEn: string;
  mailbox: string | null;
  members: { user: string; displayName: string | null }[];
}

export const listTeams = (signal?: AbortSignal) => get<Page<Team>>('/teams', { signal });
