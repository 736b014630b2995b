import { get, post } from './client';

/** The rules of use or the notice of staff, as it is shown to a colleague. */
export interface StaffNotice {
  key: 'rules-of-use' | 'staff';
  version: number;
  language: string;
  title: string;
  html: string;
}

/** What the colleague who is signed in has not closed yet, the rules first; null when nothing is left. */
export async function unreadNotice(lang: string): Promise<StaffNotice | null> {
  const { items } = await get<{ items?: StaffNotice[] }>('/me/notices', { query: { lang } });
  return items?.[0] ?? null;
}

export const noticeRead = ({ key, version, language }: StaffNotice) => post<undefined>('/me/notices', { key, version, language });
