import { get } from './client';

export interface Me {
  /** User name, as `assignee` of a ticket uses it. */
  name: string;
  displayName: string | null;
  roles: string[];
  teams: string[];
  locale: string | null;
}

export const getMe = () => get<Me>('/me');
