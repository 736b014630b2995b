// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ref } from 'vue';
import type { Message } from '@shared/api/messages';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import type { DraftFile } from '@shared/files/draftFile';
import { draftOf } from './drafts';
import { useSendMessage } from './useSendMessage';

afterEach(() => vi.unstubAllGlobals());
let number = 0;

function writing(text: string, answers: Answer[]) {
  const calls = hubAnswers(() => answers.shift() ?? { body: {} });
  const newest = ref<Message | null>({ id: 'm1' } as Message);
  const ticket = ++number;
  Object.assign(draftOf(ticket, 'reply'), { text, seen: 'm1' });
  const { given, unmount } = using(() => useSendMessage(ref(ticket), newest));
  const asked = () => ({ number: ticket, kind: 'reply' as const, purpose: 'customer-care', newest: newest.value });
  return { ...given, calls, newest, asked, unmount, draft: draftOf(ticket, 'reply') };
}

const attached = (id: string) => ({ key: 1, state: 'ready', id, source: new File(['x'], 'x') }) as DraftFile;
const newer: Answer = { status: 409, body: { type: '/problems/newer-message', title: 'x', newer: [{ id: 'm2', at: '1' }] } };

describe('A reply', () => {
  test('that was sent leaves the composer empty', async () => {
    const { send, asked, calls, draft, unmount } = writing('สวัสดีค่ะ', [{ status: 201, body: {} }]);
    expect(await send(asked())).not.toBeNull();
    expect(calls[0]?.body).toEqual({ kind: 'reply', text: 'สวัสดีค่ะ', replyingTo: 'm1', purpose: 'customer-care' });
    expect(draft.text).toBe('');
    unmount();
  });

  test('that waits can be taken back, and its words are in the composer again', async () => {
    const { send, asked, calls, draft, unmount } = writing('สวัสดีค่ะ', [{ status: 201, body: { id: 'm9' } }, { body: { id: 'm9' } }]);
    await send({ ...asked(), hold: 4 });
    expect(calls[0]?.body).toMatchObject({ sendAfterSeconds: 4 });
    toasts.value.at(-1)?.deed?.run();
    await eventually(() => expect(draft.text).toBe('สวัสดีค่ะ'));
    expect(calls[1]?.method).toBe('DELETE');
    expect(calls[1]?.path).toContain('/messages/m9');
    unmount();
  });

  test('by mail goes to whom its writer names, and nowhere while one of them is no address', async () => {
    const { send, asked, calls, draft, unmount } = writing('เรียนทุกท่าน', [{ status: 201, body: {} }]);
    draft.to = 'a@example.com';
    const recipients = { to: ['a@example.com'], cc: ['b@example.com'], unusable: [], own: [] };
    expect(await send({ ...asked(), recipients: { ...recipients, unusable: ['x'] } })).toBeNull();
    expect(calls).toHaveLength(0);
    expect(await send({ ...asked(), recipients })).not.toBeNull();
    expect(calls[0]?.body).toMatchObject({ to: ['a@example.com'], cc: ['b@example.com'] });
    expect(draft.to).toBe('');
    unmount();
  });

  test('that could not be sent keeps its text and says why', async () => {
    const { send, asked, draft, fault, unmount } = writing('สวัสดีค่ะ', [{ unreachable: true }]);
    expect(await send(asked())).toBeNull();
    expect(draft.text).toBe('สวัสดีค่ะ');
    expect(fault.value).not.toBeNull();
    unmount();
  });

  test('that is sent again after a lost answer carries the same key', async () => {
    const { send, asked, calls, unmount } = writing('สวัสดีค่ะ', [{ unreachable: true }, { body: {} }]);
    await send(asked());
    await send(asked());
    expect(calls[0]?.headers['Idempotency-Key']).toBe(calls[1]?.headers['Idempotency-Key']);
    unmount();
  });

  test('that the hub took without saying so is no newer message to its writer, and leaves once, whatever is pressed', async () => {
    me.value = { name: 'agent1' } as typeof me.value;
    const { send, sendAnyway, asked, calls, newest, overtaken, unmount } = writing('สวัสดีค่ะ', [{ unreachable: true }, { body: {} }]);
    await send(asked());
    newest.value = { id: 'm2', kind: 'reply', author: 'agent1', text: 'สวัสดีค่ะ' } as Message;
    expect(overtaken.value).toBe(false);
    newest.value = { id: 'm3', kind: 'message', text: 'ยังอยู่ไหมคะ' } as Message;
    expect(overtaken.value).toBe(true);
    expect(await sendAnyway(asked())).not.toBeNull();
    expect(calls[1]?.body).toEqual(calls[0]?.body);
    expect(calls[1]?.headers['Idempotency-Key']).toBe(calls[0]?.headers['Idempotency-Key']);
    me.value = null;
    unmount();
  });

  test('that a newer message overtook is kept until its writer decides', async () => {
    const { send, sendAnyway, asked, calls, draft, overtaken, unmount } = writing('สวัสดีค่ะ', [newer, { body: {} }]);
    await send(asked());
    expect(overtaken.value).toBe(true);
    expect(draft.text).toBe('สวัสดีค่ะ');
    expect(await sendAnyway(asked())).not.toBeNull();
    expect(calls[1]?.body).toMatchObject({ replyingTo: 'm2' });
    unmount();
  });

  test('that a newer message overtook can be sent once that was read, also when the page does not show it yet', async () => {
    const { send, reviewed, asked, calls, newest, overtaken, unmount } = writing('สวัสดีค่ะ', [newer, { body: {} }]);
    await send(asked());
    reviewed();
    expect(overtaken.value).toBe(false);
    newest.value = { id: 'm2' } as Message;
    expect(overtaken.value).toBe(false);
    expect(await send(asked())).not.toBeNull();
    expect(calls[1]?.body).toMatchObject({ replyingTo: 'm2' });
    unmount();
  });

  test('takes its files along, and leaves none behind for the next', async () => {
    const { send, asked, calls, draft, unmount } = writing('ตามไฟล์ค่ะ', [{ status: 201, body: {} }]);
    draft.files = [attached('u1'), attached('u2')];
    await send(asked());
    expect(calls[0]?.body).toMatchObject({ text: 'ตามไฟล์ค่ะ', attachments: ['u1', 'u2'] });
    expect(draft.files).toEqual([]);
    unmount();
  });

  test('whose files the hub no longer has keeps them, to be uploaded again', async () => {
    const { send, asked, draft, unmount } = writing('ตามไฟล์ค่ะ', [
      { status: 422, body: { type: '/problems/unknown-attachment', title: 'x' } },
    ]);
    draft.files = [attached('u1')];
    await send(asked());
    expect(draft.files).toMatchObject([{ state: 'failed', id: null }]);
    unmount();
  });

  test('warns as soon as a newer message is seen, before it is sent', () => {
    const { newest, overtaken, reviewed, unmount } = writing('สวัสดีค่ะ', []);
    newest.value = { id: 'm2' } as Message;
    expect(overtaken.value).toBe(true);
    reviewed();
    expect(overtaken.value).toBe(false);
    unmount();
  });
});
