import { reactive } from 'vue';
import { keepPageWhile } from '@shared/session/session';

export type DraftKind = 'reply' | 'note';

/** What an agent is writing; kept in memory only, for it may hold personal data. */
export interface Draft {
  text: string;
  /** The newest message that the writer had seen when he began; null before the first one. */
  seen: string | null;
}

const drafts = reactive(new Map<string, Draft>());

/** The text being written for a ticket; it survives going to another ticket and every failed sending. */
export function draftOf(number: number, kind: DraftKind): Draft {
  const key = `${number}/${kind}`;
  if (!drafts.has(key)) drafts.set(key, { text: '', seen: null });
  return drafts.get(key) as Draft;
}

export const anyUnsent = () => [...drafts.values()].some((draft) => draft.text.trim() !== '');

keepPageWhile(anyUnsent);
window.addEventListener('beforeunload', (event) => {
  if (anyUnsent()) event.preventDefault();
});
