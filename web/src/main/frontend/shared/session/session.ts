import { computed, ref, shallowRef } from 'vue';
import { whenUnauthorised } from '../api/client';
import { getMe, type Me } from '../api/me';
import { Problem } from '../api/problem';

/** Who is signed in; set before any screen is shown. */
export const me = shallowRef<Me | null>(null);

/** The session ended while something unsent was on the screen, so the page was not left. */
export const sessionLost = ref(false);

/** What the user wrote and did not send yet. */
interface Unsent {
  /** Whether leaving the page now would lose anything. */
  any: () => boolean;
  /** Forgets it for good. */
  drop: () => void;
}

const unsent = new Set<Unsent>();

export function keepPageWhile(any: () => boolean, drop: () => void): void {
  unsent.add({ any, drop });
}

export const wouldLoseText = () => [...unsent].some(({ any }) => any());

export function signInAddress(place: Pick<Location, 'pathname' | 'hash'> = location): string {
  return `/login?to=${encodeURIComponent(place.pathname + place.hash)}`;
}

export function hasRole(...wanted: string[]): boolean {
  return (me.value?.roles ?? []).some((role) => wanted.includes(role));
}

export const isAdmin = computed(() => hasRole('admin'));
export const isSupervisor = computed(() => hasRole('supervisor'));
export const mayWriteAnswers = computed(() => hasRole('supervisor', 'admin'));
export const mayReadService = computed(() => hasRole('supervisor', 'admin'));
export const worksTickets = computed(() => hasRole('agent', 'supervisor'));
export const usesConsole = computed(() => worksTickets.value || hasRole('admin'));
export const keepsPrivacy = computed(() => hasRole('privacy-officer'));
export const readsPrivacy = computed(() => hasRole('privacy-officer', 'auditor'));

/** Answers who is signed in; null when the browser is on its way to the sign-in page or the hub is not reached. */
export async function openSession(): Promise<Me | null> {
  whenUnauthorised(leaveOrWarn);
  try {
    me.value = await getMe();
    sessionLost.value = false;
    return me.value;
  } catch (fault) {
    if (fault instanceof Problem && fault.status === 401) return null;
    throw fault;
  }
}

/**
 * Asks again who is signed in, for that may have changed in another tab. When it is somebody else, nothing that the one
 * before wrote or saw stays: it is dropped and the page loaded anew.
 */
export async function confirmSession(): Promise<'same' | 'other'> {
  const now = await getMe();
  if (now.name !== me.value?.name) {
    unsent.forEach(({ drop }) => drop());
    location.reload();
    return 'other';
  }
  sessionLost.value = false;
  return 'same';
}

function leaveOrWarn(): void {
  if (wouldLoseText()) sessionLost.value = true;
  else location.assign(signInAddress());
}

/** Forgets who was here and what they wrote; whatever the hub still answers is nobody's. */
export function forgetSession(): void {
  whenUnauthorised(() => undefined);
  unsent.forEach(({ drop }) => drop());
  me.value = null;
}
