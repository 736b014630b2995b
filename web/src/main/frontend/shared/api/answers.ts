import { del, get, patch, post } from './client';
import type { Page } from './page';

/** A question that is often asked, and its answer, as a guest of a chat can read it before writing to anybody. */
export interface ShortAnswer {
  id: string;
  questionTh: string;
  answerTh: string;
  questionEn: string | null;
  answerEn: string | null;
  keywords: string[];
  place: number;
  active: boolean;
  /** Key of the purpose on which it is said. */
  purpose: string;
  version: number;
  updatedAt: string;
  updatedBy: string;
}

/** What is entered of it; an empty English text takes the English away. */
export interface AnswerEntry {
  questionTh?: string;
  answerTh?: string;
  questionEn?: string | null;
  answerEn?: string | null;
  keywords?: string[];
  place?: number;
  active?: boolean;
  purpose?: string;
}

/** A purpose on which an answer may be said. */
export interface AnswerPurpose {
  key: string;
  titleTh: string;
  titleEn: string;
}

export const listAnswers = (signal?: AbortSignal) => get<Page<ShortAnswer>>('/chat/answers', { signal });
export const listAnswerPurposes = (signal?: AbortSignal) => get<Page<AnswerPurpose>>('/chat/answers/purposes', { signal });
export const addAnswer = (entry: AnswerEntry) => post<ShortAnswer>('/chat/answers', entry);
export const changeAnswer = (id: string, entry: AnswerEntry, version?: number) => patch<ShortAnswer>(`/chat/answers/${id}`, entry, { version });
export const removeAnswer = (id: string) => del<ShortAnswer>(`/chat/answers/${id}`);
