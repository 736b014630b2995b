import { confirmSession, forgetSession, sessionLost } from './session';

const leavers = new Set<() => void>();
const room = 'sala-session';

/** What shows something of somebody is taken off the page before it is left. */
export function whenLeaving(forget: () => void): void {
  leavers.add(forget);
}

/** From now on the page is left when another tab signs out, and asks who is here when the browser brings it back. */
export function watchSession(): void {
  if ('BroadcastChannel' in window) new BroadcastChannel(room).onmessage = () => leave(location.pathname);
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void broughtBack();
  });
}

/** Ends the session at the hub, then follows to the identity provider when the hub names the way. */
export async function signOut(): Promise<void> {
  const response = await fetch('/logout', {
    method: 'POST',
    headers: { 'X-Sala-CSRF': '1', Accept: 'application/json' },
    credentials: 'same-origin',
  });
  const place = await nextPlace(response);
  if ('BroadcastChannel' in window) new BroadcastChannel(room).postMessage('out');
  leave(place);
}

async function nextPlace(response: Response): Promise<string> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return '/';
  const body = (await response.json()) as { location?: string };
  return body.location ?? '/';
}

/** Nothing that was seen stays, neither on the screen nor in a page that the browser may keep and bring back. */
function leave(place: string): void {
  forgetSession();
  leavers.forEach((forget) => forget());
  document.body.replaceChildren();
  location.replace(place);
}

/** A page out of the browser's memory shows nothing before it is known that whoever left it is still signed in. */
async function broughtBack(): Promise<void> {
  const page = document.documentElement;
  page.hidden = true;
  try {
    if ((await confirmSession()) === 'same') page.hidden = false;
  } catch {
    if (sessionLost.value) page.hidden = false;
    else location.reload();
  }
}
