import { get, post } from './client';

/** Whether somebody who was spoken with on the phone is still to be told of the privacy notice. */
export interface SpokenNotice {
  due: boolean;
}

const address = (ticket: number) => `/tickets/${ticket}/spoken-notice`;

export const spokenNotice = (ticket: number, signal?: AbortSignal) => get<SpokenNotice>(address(ticket), { signal });
export const noticeTold = (ticket: number, language: string) => post<SpokenNotice>(address(ticket), { language });
