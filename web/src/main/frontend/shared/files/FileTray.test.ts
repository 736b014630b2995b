// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { h, nextTick, ref } from 'vue';
import { mounted } from '@shared/testing/mounted';
import { usualLimits, type DraftFile } from './draftFile';
import FileTray from './FileTray.vue';

afterEach(() => document.body.replaceChildren());

const file = (key: number, name: string) =>
  ({ key, source: new File(['x'], name), state: 'ready', share: 1, id: `u${key}`, fault: null, stop: () => undefined }) as DraftFile;
const removers = () => [...document.querySelectorAll<HTMLButtonElement>('[data-testid=draft-file-remove]')];

function tray(...names: string[]) {
  const files = ref(names.map((name, at) => file(at, name)));
  const emptied = vi.fn();
  const onRemove = (gone: DraftFile) => (files.value = files.value.filter((each) => each.key !== gone.key));
  const { unmount } = mounted({ render: () => h(FileTray, { files: files.value, limits: usualLimits, refused: [], locked: false, onRemove, onEmptied: emptied }) });
  return { emptied, unmount };
}
const settled = async () => {
  await nextTick();
  await nextTick();
};

describe('The files of a message', () => {
  test('are counted for who cannot see them, and each is named by the button that removes it', () => {
    const { unmount } = tray('ก.pdf', 'ข.png');
    expect(document.querySelector('[role=status]')?.textContent).toContain('2');
    expect(removers().map((button) => button.ariaLabel)).toEqual([expect.stringContaining('ก.pdf'), expect.stringContaining('ข.png')]);
    unmount();
  });

  test('leave the focus on the next one when one is removed, and give it back with the last', async () => {
    const { emptied, unmount } = tray('ก.pdf', 'ข.png');
    removers()[0]?.click();
    await settled();
    expect(document.activeElement?.getAttribute('aria-label')).toContain('ข.png');
    removers()[0]?.click();
    await settled();
    expect(emptied).toHaveBeenCalledOnce();
    unmount();
  });
});
