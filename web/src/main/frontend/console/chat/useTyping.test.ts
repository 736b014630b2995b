// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { nextTick, ref } from 'vue';
import { hubAnswers } from '@shared/testing/hub';
import { using } from '@shared/testing/mounted';
import { useTyping } from './useTyping';

afterEach(() => vi.unstubAllGlobals());

test('Writing in a chat is told at most every three seconds, and deleting is not writing', async () => {
  const calls = hubAnswers(() => ({ status: 204 }));
  const text = ref('');
  const chatting = ref(true);
  let now = 10_000;
  const { unmount } = using(() => useTyping(ref(1008), chatting, text, () => now));
  const write = async (written: string) => {
    text.value = written;
    await nextTick();
  };

  await write('ส');
  await write('สว');
  now += 3000;
  await write('ส');
  await write('สวัสดี');
  chatting.value = false;
  now += 3000;
  await write('สวัสดีค่ะ');

  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /api/v1/tickets/1008/typing',
    'POST /api/v1/tickets/1008/typing',
  ]);
  unmount();
});
