import { computed, reactive, type Ref } from 'vue';
import type { Macro } from '@shared/api/macros';
import { keepPageWhile } from '@shared/session/session';
import type { DraftFile } from '@shared/files/draftFile';
import type { Attempt } from './attempt';
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
  /** What was sent of it without an answer. */
  attempt: Attempt | null;
}

/** A macro whose words stand in the composer and whose steps follow when its answer was sent, or its note where it has no answer. */
export interface Staged {
  macro: Macro;
  deeds: string[];
  /** What is sent before the steps follow. */
  after: DraftKind;
}

const stages = reactive(new Map<number, Staged>());
const drafts = reactive(new Map<string, Draft>());

const empty = (): Draft => ({ text: '', seen: null, files: [], to: '', cc: '', purpose: 'customer-care', channel: null, attempt: null });

/** The text being written for a ticket; it survives going to another ticket and every failed sending. */
export function draftOf(number: number, kind: DraftKind): Draft {
  const key = `${number}/${kind}`;
  if (!drafts.has(key)) drafts.set(key, empty());
  return drafts.get(key) as Draft;
}

export const stagedOn = (number: number): Staged | null => (stages.get(number) as Staged | undefined) ?? null;

export function stage(number: number, next: Staged | null): void {
  if (next) stages.set(number, next);
  else stages.delete(number);
}

/** The macro whose steps wait on this ticket; like its words it survives going to another one. */
export const useStaged = (number: Ref<number>) => computed({ get: () => stagedOn(number.value), set: (next) => stage(number.value, next) });

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
  stages.clear();
});
