// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import { draftOf } from './drafts';
import { useUndo } from './useUndo';

afterEach(() => vi.unstubAllGlobals());

test('Words that are taken back come before those that are written by now', async () => {
  hubAnswers(() => ({ body: {} }));
  const { unmount } = mounted(
    defineComponent({
      setup() {
        useUndo()(7, 'm1', { text: 'คำตอบแรก', to: 'a@example.com', cc: '', purpose: 'marketing', channel: 'email' }, 4);
        return () => h('p');
      },
    }),
  );
  draftOf(7, 'reply').text = 'คำตอบถัดไป';
  toasts.value.at(-1)?.deed?.run();
  await eventually(() => expect(draftOf(7, 'reply').text).toBe('คำตอบแรก\n\nคำตอบถัดไป'));
  expect(draftOf(7, 'reply').to).toBe('a@example.com');
  expect(draftOf(7, 'reply').purpose).toBe('customer-care');
  unmount();
});
