import { onScopeDispose, ref, watch, type Ref } from 'vue';
import { getDraft, keepDraft, type DraftReply, type DraftWords, type OwnDraft } from '@shared/api/drafts';
import { Problem } from '@shared/api/problem';
import { anyFiles, draftOf } from './drafts';
import { joined } from './joined';

const PAUSE = 1000;

interface Known extends DraftWords {
  version: number;
}

/** What the hub is known to have of each ticket; in memory only. */
const known = new Map<number, Known>();
const unkept = new Set<number>();
/** Of which something is being sent: until that is done nothing is kept, so that it does not come back. */
const leaving = new Set<number>();
/** One request after another, also when a ticket is left and opened again. */
const turns = new Map<number, Promise<void>>();

window.addEventListener('beforeunload', (event) => {
  if (unkept.size > 0 || anyFiles()) event.preventDefault();
});

const answer = ({ text, replyingTo, purpose, channel, to, cc }: DraftReply): DraftReply => ({
  text,
  replyingTo: replyingTo ?? null,
  purpose: purpose ?? null,
  channel: channel ?? null,
  to: to ?? null,
  cc: cc ?? null,
});
const asKnown = ({ reply, note, version }: OwnDraft): Known => ({ reply: reply ? answer(reply) : null, note: note ?? null, version });
const nothing: DraftWords = { reply: null, note: null };
const same = (one: DraftWords, other: DraftWords, part: keyof DraftWords) => JSON.stringify(one[part]) === JSON.stringify(other[part]);
const alike = (one: DraftWords, other: DraftWords) => same(one, other, 'reply') && same(one, other, 'note');

const blankAsNull = (words: string) => (words.trim() === '' ? null : words);

function written(ticket: number): DraftWords {
  const { text, seen, purpose, channel, to, cc } = draftOf(ticket, 'reply');
  return {
    reply: text.trim() === '' ? null : answer({ text, replyingTo: seen, purpose, channel, to: blankAsNull(to), cc: blankAsNull(cc) }),
    note: blankAsNull(draftOf(ticket, 'note').text),
  };
}

function showReply(ticket: number, kept: DraftReply | null) {
  const reply = draftOf(ticket, 'reply');
  Object.assign(reply, { text: kept?.text ?? '', seen: kept?.replyingTo ?? null, to: kept?.to ?? '', cc: kept?.cc ?? '' });
  if (kept) Object.assign(reply, { purpose: kept.purpose ?? reply.purpose, channel: kept.channel });
}

/** Words of another device come before those of this one. */
function joinReply(ticket: number, kept: DraftReply | null) {
  const reply = draftOf(ticket, 'reply');
  reply.text = joined(kept?.text ?? '', reply.text);
  reply.to ||= kept?.to ?? '';
  reply.cc ||= kept?.cc ?? '';
}

/** Part by part: what nobody changed there stays as it is here, what nobody changed here is what it is there; else both. */
function merge(ticket: number, there: DraftWords, last: DraftWords, before: DraftWords) {
  const here = written(ticket);
  const untouched = (part: keyof DraftWords) => here[part] === null || (same(here, last, part) && same(here, before, part));
  if (!same(there, last, 'reply')) (untouched('reply') ? showReply : joinReply)(ticket, there.reply);
  if (!same(there, last, 'note')) {
    draftOf(ticket, 'note').text = untouched('note') ? (there.note ?? '') : joined(there.note ?? '', draftOf(ticket, 'note').text);
  }
}

async function load(ticket: number) {
  const before = written(ticket);
  const kept = asKnown(await getDraft(ticket));
  const last = known.get(ticket);
  if (last?.version === kept.version) return;
  known.set(ticket, kept);
  merge(ticket, kept, last ?? nothing, before);
}

async function keep(ticket: number) {
  const last = known.get(ticket);
  if (!last) return load(ticket);
  const words = written(ticket);
  if (leaving.has(ticket) || alike(words, last)) return;
  try {
    const { version } = await keepDraft(ticket, words, last.version);
    known.set(ticket, { ...words, version });
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.status !== 412) throw problem;
    await load(ticket);
  }
}

function mark(ticket: number) {
  if (alike(written(ticket), known.get(ticket) ?? nothing)) unkept.delete(ticket);
  else unkept.add(ticket);
}

/** Keeps at the hub what is being written on a ticket, and fetches what was written on another device. */
export function useKeptDraft(number: Ref<number>) {
  /** Since when the newest words could not be kept. */
  const failing = ref(false);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  };
  const run = (ticket: number, deed: (ticket: number) => Promise<void>) => {
    const turn = (turns.get(ticket) ?? Promise.resolve())
      .then(() => deed(ticket))
      .then(
        () => (failing.value = false),
        () => (failing.value = unkept.has(ticket)),
      )
      .then(() => {
        mark(ticket);
        if (!failing.value && unkept.has(ticket) && !leaving.has(ticket)) later();
      });
    turns.set(ticket, turn);
  };
  const now = () => {
    clearTimeout(waiting);
    run(number.value, keep);
  };
  const look = () => run(number.value, load);

  /** Sends what was written: nothing that is kept meanwhile brings it back, and the other part of the draft is as it was. */
  const whileKept = async <Sent>(send: () => Promise<Sent>): Promise<Sent> => {
    const ticket = number.value;
    leaving.add(ticket);
    clearTimeout(waiting);
    try {
      await turns.get(ticket);
      return await send();
    } finally {
      leaving.delete(ticket);
      run(ticket, load);
    }
  };

  watch(
    () => JSON.stringify(written(number.value)),
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
  window.addEventListener('online', look);
  onScopeDispose(() => {
    window.removeEventListener('focus', look);
    window.removeEventListener('online', look);
    if (unkept.has(number.value)) now();
    else clearTimeout(waiting);
  });
  return { failing, whileKept };
}
