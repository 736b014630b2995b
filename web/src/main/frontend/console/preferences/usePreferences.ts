import { computed, ref, type WritableComputedRef } from 'vue';
import { getPreferences, keepPreferences, type Preferences } from '@shared/api/preferences';
import { worksTickets } from '@shared/session/session';
import { keepEraAt } from '@shared/time/era';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';

export const usualPreferences: Preferences = { queueWidth: null, customerWidth: null, singleKeys: true, opensNext: true, shortcuts: [], era: null, alerts: [] };

const pause = 400;
const preferences = ref<Preferences>({ ...usualPreferences });
let timer: ReturnType<typeof setTimeout> | undefined;
let read = false;
let changed: Partial<Preferences> = {};

/** Reads what the user has set; without an answer the console is as usual, and what they change then is all that is kept. */
export async function openPreferences(): Promise<void> {
  if (!worksTickets.value) return;
  changed = {};
  read = await fetched().then(() => true, () => false);
  if (!read) preferences.value = { ...usualPreferences };
  keepEraAt(usePreferred('era'));
  window.addEventListener('pagehide', () => timer !== undefined && void keep(true));
}

async function fetched(): Promise<void> {
  preferences.value = { ...(await getPreferences()), ...changed };
}

async function keep(leaving = false): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  try {
    if (!read) await fetched();
    read = true;
    await keepPreferences(preferences.value, leaving);
  } catch (fault) {
    tell(faultText(fault), 'bad');
  }
}

/** Shows at once, and is kept at the hub when the user pauses. */
export function prefer(change: Partial<Preferences>): void {
  changed = { ...changed, ...change };
  preferences.value = { ...preferences.value, ...change };
  clearTimeout(timer);
  timer = setTimeout(() => void keep(), pause);
}

export const usePreferences = () => preferences;

export function usePreferred<Name extends keyof Preferences>(name: Name): WritableComputedRef<Preferences[Name]> {
  return computed({ get: () => preferences.value[name], set: (value) => prefer({ [name]: value }) });
}

/** A pane's width, until the user sets another one `usual`. */
export function usePaneWidth(name: 'queueWidth' | 'customerWidth', usual: number): WritableComputedRef<number> {
  return computed({ get: () => preferences.value[name] ?? usual, set: (width) => prefer({ [name]: width }) });
}
