import { hub, PASSWORD } from './browser.js';

const tokens = new Map();

/** What this user does over REST, where a test is about another screen. */
export async function asks(user, method, path, body) {
  const answer = await fetch(`${hub.url}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${await tokenOf(user)}`, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

function tokenOf(user) {
  if (!tokens.has(user)) tokens.set(user, granted(user));
  return tokens.get(user);
}

async function granted(user) {
  const body = new URLSearchParams({ grant_type: 'password', client_id: 'sala-dev', username: user, password: PASSWORD });
  const answer = await fetch(`${hub.issuer}/protocol/openid-connect/token`, { method: 'POST', body });
  if (!answer.ok) throw new Error(`${user} was not signed in, but answered with ${answer.status}: ${await answer.text()}`);
  return (await answer.json()).access_token;
}
