import { onBeforeUnmount, onMounted } from 'vue';
import { tinykeys } from 'tinykeys';
import { usePreference } from '@shared/prefs/usePreference';
import { bindings, type Binding } from './bindings';
import { doPress } from './presses';

export const useSingleKeys = () => usePreference<boolean>('single-keys', true);

const typing = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const overlay = '[role="dialog"], [role="menu"], [role="listbox"]';
const ownEnter = 'a, button, summary, [role="tab"], [role="separator"]';

/** Whether a key meant for text, a dialog or the focused control must be left alone. */
export function belongsElsewhere(event: KeyboardEvent, binding: Binding): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (!binding.single) return false;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (target?.closest(typing) || document.querySelector(overlay)) return true;
  if (binding.chord === 'Enter') return target?.closest(ownEnter) != null;
  return binding.chord.startsWith('Arrow') && target?.closest('[role="tab"], [role="separator"]') != null;
}

/** Binds every shortcut by the key's place. */
export function useShortcuts(): void {
  const singleKeys = useSingleKeys();
  let unbind: (() => void) | undefined;
  onMounted(() => {
    unbind = tinykeys(
      window,
      Object.fromEntries(
        bindings.map((binding) => [
          binding.chord,
          (event: KeyboardEvent) => {
            if (binding.single && !singleKeys.value) return;
            if (event.defaultPrevented || belongsElsewhere(event, binding)) return;
            event.preventDefault();
            doPress(binding.press);
          },
        ]),
      ),
    );
  });
  onBeforeUnmount(() => unbind?.());
}
