// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import type { OwnDraft } from '@shared/api/drafts';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { clear, draftOf } from './drafts';
import { useKeptDraft } from './useKeptDraft';

let ticket = 5000;
const reply = (text: string) => ({ text, replyingTo: 'm1', purpose: 'customer-care', channel: null, to: null, cc: null });
const empty: OwnDraft = { reply: null, note: null, version: 0, savedAt: null };

beforeEach(() => {
  ticket++;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The hub with one draft, which another device may change. */
function desk(kept: OwnDraft = empty) {
  const hub = { draft: kept, down: false };
  const calls = hubAnswers(({ method, body, headers }): Answer => {
    if (hub.down) return { unreachable: true };
    if (method === 'PUT') {
      if (headers['If-Match'] !== `"${hub.draft.version}"`) return { status: 412, body: { type: '/problems/stale-version', title: 'x' } };
      const words = body as OwnDraft;
      hub.draft = { ...words, version: words.reply || words.note ? hub.draft.version + 1 : 0, savedAt: null };
    }
    return { body: hub.draft };
  });
  const host = using(() => useKeptDraft(ref(ticket)));
  return { ...host, hub, calls, here: draftOf(ticket, 'reply'), note: draftOf(ticket, 'note') };
}

async function written(): Promise<void> {
  await nextTick();
  vi.advanceTimersByTime(1000);
}

test('What was written on another device is in the composer', async () => {
  const { here, note, unmount } = desk({ ...empty, reply: reply('เรียนลูกค้า'), note: 'จำไว้', version: 3 });
  await eventually(() => expect(here.text).toBe('เรียนลูกค้า'));
  expect(here.seen).toBe('m1');
  expect(note.text).toBe('จำไว้');
  unmount();
});

test('What is written is kept after a pause, once, and what was sent empties it', async () => {
  const { here, hub, calls, unmount } = desk();
  await eventually(() => expect(calls).toHaveLength(1));
  Object.assign(here, { text: 'เรี', seen: 'm1' });
  await nextTick();
  here.text = 'เรียน';
  await written();
  await eventually(() => expect(hub.draft.reply?.text).toBe('เรียน'));
  expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);

  hub.draft = empty;
  clear(here);
  await written();
  await eventually(() => expect(calls.at(-1)?.method).toBe('GET'));
  expect(here.text).toBe('');
  unmount();
});

test('Words of two devices at once stand one after the other, and both are kept', async () => {
  const { here, hub, calls, unmount } = desk();
  await eventually(() => expect(calls).toHaveLength(1));
  hub.draft = { ...empty, reply: reply('จากโทรศัพท์'), version: 7 };
  Object.assign(here, { text: 'จากโต๊ะ', seen: 'm1' });
  await written();
  await eventually(() => expect(here.text).toBe('จากโทรศัพท์\n\nจากโต๊ะ'));
  await written();
  await eventually(() => expect(hub.draft.reply?.text).toBe('จากโทรศัพท์\n\nจากโต๊ะ'));
  unmount();
});

test('Words that were written anew do not get the ones before them back when the window is looked at again', async () => {
  const { here, hub, calls, unmount } = desk();
  await eventually(() => expect(calls).toHaveLength(1));
  Object.assign(here, { text: 'แบบแรก', seen: 'm1' });
  await written();
  await eventually(() => expect(hub.draft.reply?.text).toBe('แบบแรก'));
  here.text = 'แบบใหม่';
  window.dispatchEvent(new Event('focus'));
  await eventually(() => expect(calls.filter(({ method }) => method === 'GET')).toHaveLength(2));
  expect(here.text).toBe('แบบใหม่');
  await written();
  await eventually(() => expect(hub.draft.reply?.text).toBe('แบบใหม่'));
  unmount();
});

test('While the hub is away the words stay, the page says so, and they are kept with the next ones', async () => {
  const { here, hub, given, calls, unmount } = desk();
  await eventually(() => expect(calls).toHaveLength(1));
  hub.down = true;
  Object.assign(here, { text: 'หนึ่ง', seen: 'm1' });
  await written();
  await eventually(() => expect(given.failing.value).toBe(true));
  expect(here.text).toBe('หนึ่ง');

  hub.down = false;
  here.text = 'หนึ่งสอง';
  await written();
  await eventually(() => expect(hub.draft.reply?.text).toBe('หนึ่งสอง'));
  await eventually(() => expect(given.failing.value).toBe(false));
  unmount();
});

test('Whoever goes to another ticket at once loses nothing', async () => {
  const { here, hub, calls, unmount } = desk();
  await eventually(() => expect(calls).toHaveLength(1));
  Object.assign(here, { text: 'ยังไม่ทันหยุด', seen: 'm1' });
  await nextTick();
  unmount();
  await eventually(() => expect(hub.draft.reply?.text).toBe('ยังไม่ทันหยุด'));
});

test('A ticket that is left and looked at again has its words with what they are for and the way they go', async () => {
  const first = desk();
  await eventually(() => expect(first.calls).toHaveLength(1));
  Object.assign(first.here, { text: 'ข้อเสนอพิเศษ', seen: 'm1', purpose: 'marketing', channel: 'line' });
  await written();
  await eventually(() => expect(first.hub.draft.reply).toMatchObject({ purpose: 'marketing', channel: 'line' }));
  first.unmount();

  const again = desk(first.hub.draft);
  await eventually(() => expect(again.calls).toHaveLength(1));
  expect(again.here).toMatchObject({ text: 'ข้อเสนอพิเศษ', purpose: 'marketing', channel: 'line' });
  expect(again.calls.every(({ method }) => method === 'GET')).toBe(true);
  again.unmount();
});

test('After sending, the other part goes on as it is written here, and nothing stands twice', async () => {
  const { here, note, hub, given, calls, unmount } = desk();
  await eventually(() => expect(calls).toHaveLength(1));
  Object.assign(here, { text: 'เรียน', seen: 'm1' });
  note.text = 'จำไว้ว่า';
  await written();
  await eventually(() => expect(hub.draft.note).toBe('จำไว้ว่า'));

  await given.whileKept(() => {
    clear(here);
    note.text = 'จำไว้ให้ดี';
    hub.draft = { ...hub.draft, reply: null, version: hub.draft.version + 1 };
    return Promise.resolve(true);
  });
  await written();
  await eventually(() => expect(hub.draft.note).toBe('จำไว้ให้ดี'));
  expect(note.text).toBe('จำไว้ให้ดี');
  expect(here.text).toBe('');
  expect(hub.draft.reply).toBeNull();
  unmount();
});

test('What another device did to the one part leaves the other as it is written here', async () => {
  const { here, note, hub, calls, unmount } = desk();
  await eventually(() => expect(calls).toHaveLength(1));
  note.text = 'จำไว้ว่า';
  await written();
  await eventually(() => expect(hub.draft.note).toBe('จำไว้ว่า'));

  hub.draft = { ...hub.draft, reply: reply('จากโทรศัพท์'), version: 30 };
  note.text = 'จำไว้ให้ดี';
  await written();
  await eventually(() => expect(here.text).toBe('จากโทรศัพท์'));
  expect(note.text).toBe('จำไว้ให้ดี');
  unmount();
});

test('What is being sent waits for what is being kept, and nothing is kept until it is sent', async () => {
  const { here, hub, given, calls, unmount } = desk();
  await eventually(() => expect(calls).toHaveLength(1));
  Object.assign(here, { text: 'เรียน', seen: 'm1' });
  await written();
  let sending = false;
  await given.whileKept(async () => {
    sending = true;
    expect(hub.draft.reply?.text).toBe('เรียน');
    here.text = 'เรียนลูกค้า';
    await written();
    hub.draft = { ...empty, version: 0 };
    clear(here);
    return true;
  });
  expect(sending).toBe(true);
  await written();
  await eventually(() => expect(calls.at(-1)?.method).toBe('GET'));
  expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  expect(hub.draft.reply).toBeNull();
  unmount();
});
