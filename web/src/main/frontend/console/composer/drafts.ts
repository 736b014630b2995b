import { reactive } from 'vue';
import { keepPageWhile } from '@shared/session/session';
import type { DraftFile } from '@shared/files/draftFile';
import type { Typed } from './recipients';

export type DraftKind = 'reply' | 'note';

/** What an agent is writing; in this browser it is kept in memory only, for it may hold personal data. */
export interface Draft extends Typed {
  text: string;
  /** The newest message that the writer had seen when he began; null before the first one. */
  seen: string | null;
  /** What is to leave with it, uploaded or on its way to the hub. */
  files: DraftFile[];
  /** What an answer is sent for. */
  purpose: string;
  /** Null: the hub takes the last used that is permitted. */
  channel: string | null;
}

const drafts = reactive(new Map<string, Draft>());

const empty = (): Draft => ({ text: '', seen: null, files: [], to: '', cc: '', purpose: 'customer-care', channel: null });

/** The text being written for a ticket; it survives going to another ticket and every failed sending. */
export function draftOf(number: number, kind: DraftKind): Draft {
  const key = `${number}/${kind}`;
  if (!drafts.has(key)) drafts.set(key, empty());
  return drafts.get(key) as Draft;
}

/** Empties it after it was sent. */
export function clear(draft: Draft): void {
  Object.assign(draft, empty());
}

export const anyUnsent = () => [...drafts.values()].some((draft) => draft.text.trim() !== '' || draft.files.length > 0);

/** The hub keeps words that were not sent; files it does not. */
export const anyFiles = () => [...drafts.values()].some((draft) => draft.files.length > 0);

keepPageWhile(anyUnsent, () => {
  drafts.forEach(clear);
  drafts.clear();
});
