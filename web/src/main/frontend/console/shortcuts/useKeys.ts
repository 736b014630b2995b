import { computed } from 'vue';
import { prefer, usePreferences } from '../preferences/usePreferences';
import { keysOf, shownFor, usualKeys } from './bindings';
import type { Press } from './presses';

/** The keys of this user: which one asks for what, and how they choose others. */
export function useKeys() {
  const preferences = usePreferences();
  const keys = computed(() => keysOf(preferences.value.shortcuts));
  const others = (press: Press) => preferences.value.shortcuts.filter((each) => each.press !== press);
  return {
    keys,
    shown: (press: Press) => shownFor(press, keys.value),
    isOwn: (press: Press) => keys.value.get(press) !== usualKeys[press],
    choose: (press: Press, key: string) => prefer({ shortcuts: key === usualKeys[press] ? others(press) : [...others(press), { press, key }] }),
    useUsual: () => prefer({ shortcuts: [] }),
  };
}
