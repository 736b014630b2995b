import { get, post } from './client';

/** The notice of staff as it is shown to a colleague. */
export interface StaffNotice {
  version: number;
  language: string;
  title: string;
  html: string;
}

/** What the colleague who is signed in has not read yet; null when they have. */
export async function unreadNotice(lang: string): Promise<StaffNotice | null> {
  const { items } = await get<{ items?: StaffNotice[] }>('/me/notices', { query: { lang } });
  return items?.[0] ?? null;
}

export const noticeRead = ({ version, language }: StaffNotice) => post<undefined>('/me/notices', { version, language });
