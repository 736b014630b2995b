import { onScopeDispose, ref, watch, type Ref } from 'vue';
import { getDraft, keepDraft, type DraftWords, type OwnDraft } from '@shared/api/drafts';
import { Problem } from '@shared/api/problem';
import { anyFiles, draftOf } from './drafts';
import { joined } from './joined';

const PAUSE = 1000;

interface Known {
  version: number;
  words: string;
}

/** What the hub is known to have of each ticket; in memory only. */
const known = new Map<number, Known>();
const unkept = new Set<number>();

window.addEventListener('beforeunload', (event) => {
  if (unkept.size > 0 || anyFiles()) event.preventDefault();
});

const asText = ({ reply, note }: DraftWords) => JSON.stringify({ reply, note });
const nothing = asText({ reply: null, note: null });

/** How the answer is to leave; part of its draft. */
interface Chosen {
  purpose: Ref<string>;
  channel: Ref<string | null>;
}

/** Keeps at the hub what is being written on a ticket, and fetches what was written on another device. */
export function useKeptDraft(number: Ref<number>, chosen: Chosen) {
  /** Since when the newest words could not be kept. */
  const failing = ref(false);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();

  const written = (ticket: number): DraftWords => {
    const reply = draftOf(ticket, 'reply');
    const note = draftOf(ticket, 'note').text;
    return { reply: reply.text.trim() === '' ? null : answer(reply), note: note.trim() === '' ? null : note };
  };
  const answer = (reply: ReturnType<typeof draftOf>) => ({
    text: reply.text,
    replyingTo: reply.seen,
    purpose: chosen.purpose.value,
    channel: chosen.channel.value,
    to: reply.to.trim() === '' ? null : reply.to,
    cc: reply.cc.trim() === '' ? null : reply.cc,
  });

  const show = (ticket: number, kept: DraftWords) => {
    const { text = '', replyingTo = null, to, cc, purpose, channel } = kept.reply ?? {};
    Object.assign(draftOf(ticket, 'reply'), { text, seen: replyingTo, to: to ?? '', cc: cc ?? '' });
    draftOf(ticket, 'note').text = kept.note ?? '';
    if (ticket !== number.value || !kept.reply) return;
    chosen.purpose.value = purpose ?? chosen.purpose.value;
    chosen.channel.value = channel ?? null;
  };

  /** Words of another device come before those of this one. */
  const merge = (ticket: number, kept: OwnDraft) => {
    const reply = draftOf(ticket, 'reply');
    const note = draftOf(ticket, 'note');
    reply.text = joined(kept.reply?.text ?? '', reply.text);
    reply.to ||= kept.reply?.to ?? '';
    reply.cc ||= kept.reply?.cc ?? '';
    note.text = joined(kept.note ?? '', note.text);
  };

  const load = async (ticket: number) => {
    const before = asText(written(ticket));
    const kept = await getDraft(ticket);
    const last = known.get(ticket);
    if (last?.version === kept.version) return;
    const here = asText(written(ticket));
    const untouched = here === (last?.words ?? nothing) && here === before;
    known.set(ticket, { version: kept.version, words: asText(kept) });
    if (untouched) show(ticket, kept);
    else merge(ticket, kept);
  };

  const keep = async (ticket: number) => {
    const last = known.get(ticket);
    if (!last) return load(ticket);
    const words = written(ticket);
    const text = asText(words);
    if (text === last.words) return;
    try {
      const kept = await keepDraft(ticket, words, last.version);
      known.set(ticket, { version: kept.version, words: text });
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
      await load(ticket);
    }
  };

  const mark = (ticket: number) => {
    if (asText(written(ticket)) === (known.get(ticket)?.words ?? nothing)) unkept.delete(ticket);
    else unkept.add(ticket);
  };
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  };
  const run = (ticket: number, deed: (ticket: number) => Promise<void>) => {
    turn = turn
      .then(() => deed(ticket))
      .then(
        () => (failing.value = false),
        () => (failing.value = unkept.has(ticket)),
      )
      .then(() => {
        mark(ticket);
        if (!failing.value && unkept.has(ticket)) later();
      });
  };
  const now = () => {
    clearTimeout(waiting);
    run(number.value, keep);
  };
  const look = () => run(number.value, load);

  watch(
    () => asText(written(number.value)),
    () => {
      mark(number.value);
      if (unkept.has(number.value)) later();
    },
  );
  watch(
    number,
    (next, before) => {
      if (before !== undefined && unkept.has(before)) run(before, keep);
      run(next, load);
    },
    { immediate: true },
  );
  window.addEventListener('focus', look);
  onScopeDispose(() => {
    window.removeEventListener('focus', look);
    if (unkept.has(number.value)) now();
    else clearTimeout(waiting);
  });
  return { failing };
}
