import { get, post, put } from './client';

export interface StaffTeam {
  /** It stays. */
  key: string;
  nameTh: string;
  nameEn: string;
  /** What new tickets are promised; its calendar holds the team's hours. */
  policy: string;
}

export interface StaffPerson {
  /** User name at the identity provider. */
  user: string;
  displayName: string;
  active: boolean;
  teams: string[];
}

export interface StaffSheet {
  teams: StaffTeam[];
  people: StaffPerson[];
}

export const readStaff = (signal?: AbortSignal) => get<StaffSheet>('/staff', { signal });
/** Refused when there is one with this key. */
export const addStaffTeam = (wanted: StaffTeam) => post<StaffTeam>('/staff/teams', wanted);
export const writeStaffTeam = (wanted: StaffTeam) => put<StaffTeam>('/staff/teams', wanted);
/** Refused when there is somebody with this user name. */
export const addStaffPerson = (wanted: StaffPerson) => post<StaffPerson>('/staff/people', wanted);
export const writeStaffPerson = (wanted: StaffPerson) => put<StaffPerson>('/staff/people', wanted);
