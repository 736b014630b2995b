import type { NewMessage } from '@shared/api/messages';
import type { Draft } from './drafts';

/** What was sent, under its key, and is not known to have been taken or refused. */
export interface Attempt {
  message: NewMessage;
  key: string;
}

/**
 * The same words are the same message until they were taken or refused, whatever came in since: they are sent as they
 * were, under the same key, so that a lost answer never becomes a second message.
 */
export function attemptOf(draft: Pick<Draft, 'attempt'>, message: NewMessage): Attempt {
  if (draft.attempt === null || !alike(draft.attempt.message, message)) draft.attempt = { message, key: randomKey() };
  return draft.attempt;
}

const alike = (one: NewMessage, other: NewMessage) => said(one) === said(other);
const said = (message: NewMessage) => JSON.stringify({ ...message, replyingTo: null });

function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
