import { get, put } from './client';

/** An answer that is being written; recipients as they were typed. */
export interface DraftReply {
  text: string;
  replyingTo: string | null;
  purpose: string | null;
  channel: string | null;
  to: string | null;
  cc: string | null;
}

export interface DraftWords {
  reply: DraftReply | null;
  note: string | null;
}

/** What the user is writing on a ticket, as the hub has it; version 0 when nothing is. */
export interface OwnDraft extends DraftWords {
  version: number;
  savedAt: string | null;
}

export const getDraft = (number: number) => get<OwnDraft>(`/tickets/${number}/drafts/mine`);
export const keepDraft = (number: number, words: DraftWords, version: number) =>
  put<OwnDraft>(`/tickets/${number}/drafts/mine`, words, { version });
