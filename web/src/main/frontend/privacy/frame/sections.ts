import { keepsPrivacy } from '@shared/session/session';
import type { IconName } from '@shared/ui/icons';

/** A page of the workspace in its menu; `id` names its words under `nav`. */
export interface Entry {
  to: string;
  id: string;
  icon: IconName;
}

interface Section {
  id: 'daily' | 'people' | 'rules' | 'oversight';
  entries: Entry[];
}

/** The menu, in the order of the day: what is due, whom it is about, by which rules, and who watches. */
const sections: Section[] = [
  {
    id: 'daily',
    entries: [
      { to: '/', id: 'home', icon: 'inbox' },
      { to: '/requests', id: 'requests', icon: 'hand' },
      { to: '/confirmations', id: 'confirmations', icon: 'done' },
      { to: '/reviews', id: 'reviews', icon: 'shield' },
    ],
  },
  {
    id: 'people',
    entries: [
      { to: '/people', id: 'people', icon: 'user' },
      { to: '/holds', id: 'holds', icon: 'lock' },
      { to: '/receipts', id: 'receipts', icon: 'check' },
    ],
  },
  {
    id: 'rules',
    entries: [
      { to: '/notices', id: 'notices', icon: 'paper' },
      { to: '/retention', id: 'retention', icon: 'clock' },
      { to: '/law', id: 'law', icon: 'law' },
    ],
  },
  {
    id: 'oversight',
    entries: [
      { to: '/access-log', id: 'access', icon: 'eye' },
      { to: '/audits', id: 'audits', icon: 'team' },
    ],
  },
];

const officersOnly = new Set(['audits']);

/** What the caller may open. */
export const openSections = () =>
  sections.map(({ id, entries }) => ({ id, entries: entries.filter((entry) => keepsPrivacy.value || !officersOnly.has(entry.id)) }));

/** Whether a page belongs to an entry: its own, or one below it. */
export const leadsTo = ({ to }: Entry, path: string): boolean => (to === '/' ? path === '/' : path === to || path.startsWith(`${to}/`));
