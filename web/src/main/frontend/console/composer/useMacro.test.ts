// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ref } from 'vue';
import type { Macro } from '@shared/api/macros';
import type { Message } from '@shared/api/messages';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import { draftOf, stagedOn } from './drafts';
import { unfilled, useMacro } from './useMacro';

let ticket = 7000;
const macro = { id: 'k1' } as Macro;
const before = { number: 7000, priority: 'normal', tags: [], team: 'support', assignee: null, version: 3 };
const texts = { macro: 'k1', language: 'th', reply: 'เรียน คุณสมชาย', note: null, purpose: 'customer-care', missing: [], deeds: ['priority'] };

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

const reply = { id: 'm10', kind: 'reply' } as Message;
const note = { id: 'm11', kind: 'note' } as Message;

function using1(said: object, steps = [{ kind: 'priority', refused: null as string | null }], { undoable = true, reason = null as string | null, lost = 0 } = {}) {
  ticket++;
  let left = lost;
  const run = { message: 'm10', doneAt: '2026-12-01T02:00:00Z', reason, steps };
  const deeds = { before: { ...before, number: ticket }, ticket: { ...before, number: ticket, version: 4 }, steps, undoable };
  const calls = hubAnswers(({ method, path }) => method === 'PUT' && left-- > 0 ? { status: 503, body: {} } : ({ body: path.endsWith('/macro-runs') ? { items: [run] } : method === 'GET' ? { ...texts, ...said } : deeds }));
  const purpose = ref('other');
  const { given, unmount } = using(() => useMacro(ref(ticket), purpose, ref({ id: 'm9' } as Message)));
  return { ...given, calls, purpose, unmount, draft: draftOf(ticket, 'reply') };
}

describe('A macro', () => {
  test('puts its words behind what stands there, and its steps follow only when they were sent', async () => {
    const { use, sent, staged, calls, purpose, draft, unmount } = using1({});
    draft.text = 'ก่อนหน้า';
    await use(macro);
    expect(draft.text).toBe('ก่อนหน้า\n\nเรียน คุณสมชาย');
    expect(purpose.value).toBe('customer-care');
    expect(staged.value?.deeds).toEqual(['priority']);
    expect(calls.map(({ method }) => method)).toEqual(['GET']);

    await sent(ticket, reply);
    expect(calls[1]).toMatchObject({ method: 'PUT', body: { macro: 'k1' } });
    expect(calls[1]?.path).toContain(`/tickets/${ticket}/macro-runs/m10`);
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    expect(staged.value).toBeNull();
    await eventually(() => expect(toasts.value).toHaveLength(1));
    expect(toasts.value[0]?.deed).toBeUndefined();
    unmount();
  });

  test('is ready again when its answer was taken back', async () => {
    const { use, sent, staged, unmount } = using1({}, [], { reason: 'not-sent' });
    await use(macro);
    await sent(ticket, reply);
    await eventually(() => expect(staged.value?.deeds).toEqual(['priority']));
    expect(toasts.value).toHaveLength(0);
    unmount();
  });

  test('keeps its steps while its writer looks at another ticket', async () => {
    const { use, unmount } = using1({});
    await use(macro);
    unmount();
    expect(stagedOn(1)).toBeNull();
    const back = using(() => useMacro(ref(ticket), ref('other'), ref(null)));
    expect(back.given.staged.value?.deeds).toEqual(['priority']);
    back.unmount();
  });

  test('whose steps could not be put off offers to try again', async () => {
    const { use, sent, calls, unmount } = using1({}, undefined, { lost: 1 });
    await use(macro);
    await sent(ticket, reply);
    expect(toasts.value).toMatchObject([{ tone: 'bad' }]);
    toasts.value[0]?.deed?.run();
    await eventually(() => expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(2));
    await eventually(() => expect(calls.some(({ method, path }) => method === 'GET' && path.endsWith('/macro-runs'))).toBe(true));
    unmount();
  });

  test('whose answer failed is told of, and is not ready for another answer', async () => {
    const { use, sent, staged, unmount } = using1({}, [], { reason: 'not-delivered' });
    await use(macro);
    await sent(ticket, reply);
    await eventually(() => expect(toasts.value).toHaveLength(1));
    expect(staged.value).toBeNull();
    unmount();
  });

  test('that answers waits for its answer, whatever note is written before, and knows the newest message of then', async () => {
    const { use, sent, staged, calls, draft, unmount } = using1({});
    await use(macro);
    expect(draft.seen).toBe('m9');
    await sent(ticket, note);
    expect(calls).toHaveLength(1);
    expect(staged.value).not.toBeNull();
    unmount();
  });

  test('without words is done at once and can be changed back', async () => {
    const { use, calls, unmount } = using1({ reply: null, purpose: null });
    await use(macro);
    await eventually(() => expect(toasts.value.at(-1)?.deed).toBeDefined());
    toasts.value.at(-1)?.deed?.run();
    await eventually(() => expect(calls.at(-1)).toMatchObject({ method: 'PATCH', body: { priority: 'normal', tags: [], team: 'support', assignee: '' }, headers: { 'If-Match': '"4"' } }));
    unmount();
  });

  test('that ended the ticket offers no undo, and says which step was refused', async () => {
    const { use, unmount } = using1({ reply: null, purpose: null }, [{ kind: 'done', refused: null }, { kind: 'team', refused: 'unknown-team' }], { undoable: false });
    await use(macro);
    await eventually(() => expect(toasts.value).toHaveLength(2));
    expect(toasts.value.some(({ deed }) => deed)).toBe(false);
    expect(toasts.value.some(({ tone }) => tone === 'bad')).toBe(true);
    unmount();
  });
});

test('A place that nobody could fill keeps the words from being sent', () => {
  expect(unfilled('เรียน {{customer.name}}')).toBe('{{customer.name}}');
  expect(unfilled('ราคา {100}')).toBeNull();
});
