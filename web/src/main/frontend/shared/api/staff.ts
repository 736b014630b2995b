import { get, post, put } from './client';

export interface StaffTeam {
  /** It stays. */
  key: string;
  nameTh: string;
  nameEn: string;
  /** What new tickets are promised; its calendar holds the team's hours. */
  policy: string;
  /** Counts the changes, from 1. */
  version: number;
}

export interface StaffPerson {
  /** User name at the identity provider. */
  user: string;
  displayName: string;
  active: boolean;
  teams: string[];
  /** Counts the changes, from 1. */
  version: number;
}

export interface StaffSheet {
  teams: StaffTeam[];
  people: StaffPerson[];
}

export const readStaff = (signal?: AbortSignal) => get<StaffSheet>('/staff', { signal });
type Wanted<T> = Omit<T, 'version'>;
/** Refused when there is one with this key. */
export const addStaffTeam = (wanted: Wanted<StaffTeam>) => post<StaffTeam>('/staff/teams', wanted);
/** @param version the one that was edited */
export const writeStaffTeam = (wanted: Wanted<StaffTeam>, version: number) => put<StaffTeam>('/staff/teams', wanted, { version });
/** Refused when there is somebody with this user name. */
export const addStaffPerson = (wanted: Wanted<StaffPerson>) => post<StaffPerson>('/staff/people', wanted);
/** @param version the one that was edited */
export const writeStaffPerson = (wanted: Wanted<StaffPerson>, version: number) => put<StaffPerson>('/staff/people', wanted, { version });
