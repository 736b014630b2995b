// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import OriginalDialog from './OriginalDialog.vue';

afterEach(() => {
  me.value = null;
  vi.unstubAllGlobals();
});

const signedIn = (...roles: string[]) => (me.value = { name: 'somebody', roles } as never);
const submit = () => byTestId<HTMLButtonElement>('original-submit');

/** The dialog as it stands when the mail is shown, and what the hub was asked for it. */
async function shown() {
  const calls = hubAnswers(() => ({ body: 'Subject: hello' }));
  const { unmount } = mounted(OriginalDialog, { open: true, ticket: 7, message: 'm1' });
  await eventually(() => expect(submit().disabled).toBe(true));
  submit().click();
  expect(calls).toHaveLength(0);
  byTestId('original-reason-complaint').click();
  await eventually(() => expect(submit().disabled).toBe(false));
  submit().click();
  await eventually(() => expect(byTestId('original-headers').textContent).toContain('Subject: hello'));
  return { calls, unmount };
}

test('B22: the original is shown for a reason that somebody chose, and is no file for agents', async () => {
  signedIn('agent');
  const { calls, unmount } = await shown();
  expect(calls.map(({ path }) => path)).toEqual(['/api/v1/tickets/7/messages/m1/raw?reason=complaint']);
  expect(document.querySelector('[data-testid=original-file]')).toBeNull();
  unmount();
});

test('B22: a supervisor makes a file of what is shown, which is no second look', async () => {
  signedIn('agent', 'supervisor');
  const saved = vi.fn<(content: Blob) => string>(() => 'blob:1');
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined }));
  const { calls, unmount } = await shown();
  byTestId('original-file').click();
  expect(await saved.mock.calls[0]?.[0].text()).toContain('Subject: hello');
  expect(calls).toHaveLength(1);
  unmount();
});
