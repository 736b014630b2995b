import { useQueryClient } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import { postMessage, type Message, type NewMessage, type NoOffer } from '@shared/api/messages';
import { Problem } from '@shared/api/problem';
import { me } from '@shared/session/session';
import { refreshLists } from '../refresh';
import { attemptOf } from './attempt';
import { failed, ready, readyIds } from '@shared/files/draftFile';
import { useUndo } from './useUndo';
import { clear, draftOf, type Draft, type DraftKind } from './drafts';
import { faultsOf, type Recipients } from './recipients';

interface Asked {
  number: number;
  kind: DraftKind;
  purpose: string;
  /** Left out for the one that the hub takes by itself. */
  channel?: string | null;
  /** Whom a mail goes to; left out on channels that go to one person. */
  recipients?: Recipients;
  /** Seconds in which the writer may still take a reply back; left out when it leaves at once. */
  hold?: number;
  /** Why what reads like an offer is none; left out unless the hub asked. */
  notAnOffer?: NoOffer;
  newest: Message | null;
}

/** Sends the draft of a ticket; whatever goes wrong, the text stays where it was, and who takes an answer back is led to it. */
export function useSendMessage(number: Ref<number>, newest: Ref<Message | null>, goBack?: (ticket: number) => unknown) {
  const queries = useQueryClient();
  const sending = ref(false);
  const fault = ref<unknown>(null);
  /** Messages that the hub named as newer than what the writer had seen, the newest last. */
  const refusedFor = ref<Message[]>([]);
  const reply = computed(() => draftOf(number.value, 'reply'));
  const offerUndo = useUndo(goBack);

  /** What the page took for the newest when its writer had read what the hub named. */
  const outdated = ref<string | null>(null);

  const overtaken = computed(() => refusedFor.value.length > 0 || (reply.value.seen !== null && newest.value !== null && unread(newest.value)));
  const unread = (message: Message) => message.id !== reply.value.seen && message.id !== outdated.value && !isAttempt(message);
  /** The answer itself, which the hub took and could not say so. */
  const isAttempt = ({ kind, author, text }: Message) => kind === 'reply' && author === me.value?.name && text === reply.value.attempt?.message.text;
  watch(number, () => {
    fault.value = null;
    refusedFor.value = [];
    outdated.value = null;
  });

  /** The writer has read everything up to the newest message, also what the hub named and the page does not show yet. */
  const reviewed = () => {
    outdated.value = newest.value?.id ?? null;
    reply.value.seen = refusedFor.value.at(-1)?.id ?? outdated.value;
    refusedFor.value = [];
  };

  const send = async (asked: Asked): Promise<Message | null> => {
    const draft = draftOf(asked.number, asked.kind);
    if (!sendable(draft) || sending.value || (asked.recipients && faultsOf(asked.recipients) > 0)) return null;
    sending.value = true;
    fault.value = null;
    try {
      const message = messageOf(asked, draft);
      const said = { text: draft.text.trim(), to: draft.to, cc: draft.cc, purpose: draft.purpose, channel: draft.channel };
      const attempt = attemptOf(draft, message);
      const kept = await postMessage(asked.number, attempt.message, attempt.key);
      clear(draft);
      if (message.kind === 'reply' && asked.hold) offerUndo(asked.number, kept.id, said, asked.hold);
      refusedFor.value = [];
      return kept;
    } catch (problem) {
      if (problem instanceof Problem && !problem.passing) draft.attempt = null;
      if (problem instanceof Problem && problem.kind === 'newer-message') refusedFor.value = newerOf(problem);
      else fault.value = problem;
      if (problem instanceof Problem && problem.kind === 'unknown-attachment') draft.files.forEach((file) => failed(file, problem));
      return null;
    } finally {
      sending.value = false;
      void refreshLists(queries, asked.number);
    }
  };

  /** Sends although newer messages came: the writer says he knows them. */
  const sendAnyway = (asked: Asked): Promise<Message | null> => {
    draftOf(asked.number, 'reply').seen = refusedFor.value.at(-1)?.id ?? asked.newest?.id ?? null;
    refusedFor.value = [];
    return send(asked);
  };

  return { send, sendAnyway, reviewed, sending, fault, overtaken };
}

/** Something is said, and every file has reached the hub. */
export const sendable = (draft: Draft): boolean => draft.text.trim() !== '' && draft.files.every(ready);

function messageOf(asked: Asked, draft: Draft): NewMessage {
  const said = { text: draft.text.trim(), ...(draft.files.length > 0 ? { attachments: readyIds(draft.files) } : {}) };
  return asked.kind === 'note'
    ? { kind: 'note', ...said }
    : {
        kind: 'reply',
        ...said,
        replyingTo: draft.seen ?? asked.newest?.id ?? null,
        purpose: asked.purpose,
        ...(asked.channel ? { channel: asked.channel } : {}),
        ...(asked.recipients?.to.length ? { to: asked.recipients.to } : {}),
        ...(asked.recipients?.cc.length ? { cc: asked.recipients.cc } : {}),
        ...(asked.hold ? { sendAfterSeconds: asked.hold } : {}),
        ...(asked.notAnOffer ? { notAnOffer: asked.notAnOffer } : {}),
      };
}

function newerOf(problem: Problem): Message[] {
  const newer = problem.members.newer;
  const messages = Array.isArray(newer) ? (newer as Message[]) : [];
  return messages.length > 0 ? messages : [{} as Message];
}
