import { ref } from 'vue';
import { restOnLink, whenUnauthorised } from '@shared/api/client';
import { getMe } from '@shared/api/me';
import { Problem } from '@shared/api/problem';
import { me, sessionLost, wouldLoseText } from '@shared/session/session';

/** How the customer is here: signed in, by a signed link, or not yet. */
export type Visit = 'session' | 'link' | 'nobody';

export const visit = ref<Visit>('nobody');

/** The link that was opened does not open anything, or no more. */
export const linkRefused = ref(false);

const LINK = /#\/link\/([A-Za-z0-9_-]{43})$/;
let secret: string | null = null;

/** The secret in an address of ours; null when there is none. */
export const secretIn = (address: string): string | null => LINK.exec(address.trim())?.[1] ?? null;

/** Takes the secret out of the address, so that no history keeps it. It stays in memory until the page is left. */
export function takeLink(place: Pick<Location, 'hash'> = location): void {
  const found = secretIn(place.hash);
  if (found === null) return;
  secret = found;
  history.replaceState(null, '', '#/');
}

/** Finds out who is here. Whoever is nobody yet is shown the ways in, not sent away. */
export async function openVisit(): Promise<void> {
  whenUnauthorised(ended);
  restOnLink(secret);
  try {
    me.value = await getMe();
    visit.value = secret === null ? 'session' : 'link';
    linkRefused.value = false;
  } catch (fault) {
    if (!(fault instanceof Problem && fault.status === 401)) throw fault;
  }
}

/** Comes in by an address that was pasted; whether it looks like one of ours. */
export async function openByLink(address: string): Promise<boolean> {
  const found = secretIn(address);
  if (found === null) return false;
  secret = found;
  await openVisit();
  return true;
}

/** Who wrote something keeps the page, and signs in beside it. */
function ended(): void {
  if (visit.value === 'session' && wouldLoseText()) {
    sessionLost.value = true;
    return;
  }
  linkRefused.value = secret !== null;
  secret = null;
  restOnLink(null);
  me.value = null;
  visit.value = 'nobody';
}

/** Forgets the link and everything that it showed. */
export function leaveLink(): void {
  location.reload();
}
