import { onBeforeUnmount, onMounted } from 'vue';
import { usePreferred } from '../preferences/usePreferences';
import { plainKeys } from './bindings';
import { going } from './going';
import { doPress, type Press } from './presses';
import { useKeys } from './useKeys';

const typing = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';
const overlay = '[role="dialog"], [role="menu"], [role="listbox"]';
const ownEnter = 'a, button, summary, [role="tab"], [role="separator"]';
const modifier = /^(Shift|Control|Alt|Meta|OS|CapsLock)/;

/** The key by its place, with the one modifier that a shortcut may have. */
export const keyOf = (event: KeyboardEvent): string => (event.shiftKey ? 'Shift+' : '') + event.code;

/** Whether a key meant for text, a dialog or the focused control must be left alone. */
export function belongsElsewhere(event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  if (target?.closest(typing) || document.querySelector(overlay)) return true;
  if (event.code === 'Enter') return target?.closest(ownEnter) != null;
  return event.code.startsWith('Arrow') && target?.closest('[role="tab"], [role="separator"]') != null;
}

/** Turns keys into presses, wherever on the page they are struck. */
export function useShortcuts(): void {
  const { keys } = useKeys();
  const singleKeys = usePreferred('singleKeys');
  const pressOf = (key: string): Press | undefined => {
    const typed = singleKeys.value ? [...keys.value].find(([, each]) => each === key)?.[0] : undefined;
    return typed ?? plainKeys[key];
  };

  function strike(event: KeyboardEvent) {
    if (modifier.test(event.code)) return;
    if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) return run(event, 'palette');
    if (belongsElsewhere(event)) return;
    if (going.open) {
      event.preventDefault();
      return going.to(event.code);
    }
    const press = pressOf(keyOf(event));
    if (press) run(event, press);
  }

  onMounted(() => window.addEventListener('keydown', strike));
  onBeforeUnmount(() => window.removeEventListener('keydown', strike));
}

function run(event: KeyboardEvent, press: Press) {
  event.preventDefault();
  doPress(press);
}
