// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ref } from 'vue';
import { eventually, using } from '@shared/testing/mounted';
import { uploadsBegin } from '@shared/testing/uploads';
import { usualLimits, type DraftFile } from '@shared/files/draftFile';
import { anyUnsent, clear, draftOf } from './drafts';
import { useDraftFiles } from './useDraftFiles';
import { sendable } from './useSendMessage';

afterEach(() => vi.unstubAllGlobals());
let number = 5000;

function attaching() {
  const uploads = uploadsBegin();
  const draft = draftOf(++number, 'reply');
  draft.text = 'ส่งใบเสร็จมาให้ค่ะ';
  const { given, unmount } = using(() => useDraftFiles(ref(draft), ref(usualLimits)));
  return { ...given, uploads, draft, unmount, only: () => draft.files[0] as DraftFile };
}

const receipt = new File(['%PDF-1.7'], 'ใบเสร็จ.pdf', { type: 'application/pdf' });
const sized = (name: string, size: number) => Object.defineProperty(new File(['x'], name), 'size', { value: size });

describe('An attached file', () => {
  test('is uploaded at once as a deed of this page, and the message waits for it', async () => {
    const { add, uploads, draft, only, unmount } = attaching();
    add([receipt]);
    expect(uploads[0]?.address).toBe('POST /api/v1/attachments');
    expect(uploads[0]?.headers['X-Sala-CSRF']).toBe('1');
    expect((uploads[0]?.form?.get('file') as File).name).toBe('ใบเสร็จ.pdf');
    uploads[0]?.reaches(0.5);
    expect(only().share).toBe(0.5);
    expect(sendable(draft)).toBe(false);
    uploads[0]?.answers(201, { id: 'u1' });
    await eventually(() => expect(only()).toMatchObject({ state: 'ready', id: 'u1' }));
    expect(sendable(draft)).toBe(true);
    unmount();
  });

  test('that the hub refuses says why, and can be tried again', async () => {
    const { add, retry, uploads, draft, only, unmount } = attaching();
    add([receipt]);
    uploads[0]?.answers(422, { type: '/problems/file-too-large', title: 'x' });
    await eventually(() => expect(only().state).toBe('failed'));
    expect(sendable(draft)).toBe(false);
    void retry(only());
    uploads[1]?.answers(201, { id: 'u2' });
    await eventually(() => expect(only().id).toBe('u2'));
    unmount();
  });

  test('that is taken out stops on its way and does not leave', async () => {
    const { add, remove, uploads, draft, only, unmount } = attaching();
    add([receipt]);
    remove(only());
    expect(uploads[0]?.stopped).toBe(true);
    expect(draft.files).toEqual([]);
    expect(sendable(draft)).toBe(true);
    unmount();
  });

  test('that is too large is named and left out; the others are taken', () => {
    const { add, draft, refused, unmount } = attaching();
    add([sized('วิดีโอ.mp4', usualLimits.together + 1), receipt]);
    expect(refused.value).toEqual([{ name: 'วิดีโอ.mp4', why: 'too-large' }]);
    expect(draft.files.map((file) => file.source.name)).toEqual(['ใบเสร็จ.pdf']);
    unmount();
  });

  test('keeps the page from being left without a warning', () => {
    const { add, draft, unmount } = attaching();
    draft.text = '';
    add([receipt]);
    expect(anyUnsent()).toBe(true);
    clear(draft);
    unmount();
  });
});
