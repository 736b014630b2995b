import { asks } from './rest.js';
import { lineUser, writesOnLine } from './line.js';
import { eventually } from './mailbox.js';
import { customer } from './story.js';

/** Tickets of people who wrote on LINE, each with who wrote it, as the hub has them. */
export async function written(count, about = 'สอบถาม') {
  const asked = Array.from({ length: count }, (_, at) => ({ ...customer(`ลูกค้า ${at + 1}`, `${about} ${at + 1}`), person: lineUser() }));
  for (const { person, subject } of asked) await writesOnLine(person, subject);
  return eventually(async () => {
    const { items } = await asks('agent1', 'GET', '/tickets?view=open&limit=100');
    const found = asked.map((each) => ({ ...items.find(({ subject }) => subject === each.subject), person: each.person }));
    return found.every(({ number }) => number !== undefined) && found;
  }, 'The tickets');
}

export const readTicket = (number) => asks('agent1', 'GET', `/tickets/${number}`);

export const messagesOf = async (number) => (await asks('agent1', 'GET', `/tickets/${number}/messages?limit=200`)).items;

/** The first contact reason that the ticket's team may choose. */
export async function someReason({ team }) {
  const { items } = await asks('agent1', 'GET', '/reasons');
  return items.find((tree) => tree.team === team).reasons.find(({ retired }) => !retired).code;
}

const usual = { queueWidth: null, customerWidth: null, singleKeys: true, opensNext: true, shortcuts: [], era: null, alerts: [] };

export const setsUp = (user, preferences = {}) => asks(user, 'PUT', '/me/preferences', { ...usual, ...preferences });

export const preferencesOf = (user) => asks(user, 'GET', '/me/preferences');

/** The console kept at the hub how its user set it up, with what is wanted. */
export const kept = (page, wanted = {}) => page.waitForResponse((answer) => answer.url().endsWith('/me/preferences') && answer.request().method() === 'PUT' && answer.ok() && holds(answer.request().postDataJSON(), wanted));

const holds = (all, wanted) => Object.entries(wanted).every(([name, value]) => all[name] === value);
