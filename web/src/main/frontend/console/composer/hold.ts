import type { DraftKind } from './drafts';

/** Seconds that an answer waits and can be taken back: a guest of the chat waits for each word; everybody else until the writer is sure. */
export function holdOf(kind: DraftKind, chosen: string | null, usual: string): number {
  return kind === 'note' || (chosen ?? usual) === 'web-chat' ? 0 : 10;
}
