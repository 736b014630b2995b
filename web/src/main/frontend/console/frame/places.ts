import { computed } from 'vue';
import { useRouter, type RouteLocationRaw } from 'vue-router';
import { views, type View } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { isAdmin, isSupervisor, mayReadService, mayWriteAnswers, readsPrivacy, worksTickets } from '@shared/session/session';
import type { IconName } from '@shared/ui/icons';

/** Somewhere in the console that a user may go to. */
export interface Place {
  id: string;
  label: string;
  icon: IconName;
  /** `event.code` of the key that leads there after G. */
  code: string;
  go: () => unknown;
}

export const viewIcons: Record<View, IconName> = { open: 'inbox', mine: 'user', snoozed: 'clock', unassigned: 'unassigned', silent: 'warn', team: 'team', done: 'done', spam: 'ban' };
const viewCodes: Record<View, string> = { open: 'KeyO', mine: 'KeyM', snoozed: 'KeyS', unassigned: 'KeyU', silent: 'KeyI', team: 'KeyT', done: 'KeyD', spam: 'KeyX' };

const pages: [string, IconName, string, () => boolean][] = [
  ['calls', 'phone', 'KeyC', () => worksTickets.value],
  ['tasks', 'check', 'KeyK', () => worksTickets.value],
  ['board', 'screen', 'KeyB', () => isSupervisor.value],
  ['reports', 'report', 'KeyR', () => isSupervisor.value],
  ['presence', 'team', 'KeyP', () => isSupervisor.value],
  ['traffic', 'send', 'KeyF', () => isSupervisor.value],
  ['channels', 'inbox', 'KeyH', () => isAdmin.value],
  ['answers', 'chat', 'KeyW', () => mayWriteAnswers.value],
  ['automation', 'reply', 'KeyA', () => mayWriteAnswers.value],
  ['service', 'clock', 'KeyL', () => mayReadService.value],
  ['settings', 'form', 'KeyE', () => mayReadService.value],
  ['setup', 'check', 'KeyZ', () => isAdmin.value],
  ['system', 'wave', 'KeyY', () => isSupervisor.value || !worksTickets.value],
];

/** Everywhere that this user may go. */
export function usePlaces() {
  const { t, name } = useWords();
  const router = useRouter();
  const place = (id: string, label: string, icon: IconName, code: string, to: RouteLocationRaw): Place => ({ id, label, icon, code, go: () => router.push(to) });
  return computed<Place[]>(() => [
    ...(worksTickets.value ? views : []).map((view) => place(`view-${view}`, name('view', view), viewIcons[view], viewCodes[view], { name: 'tickets', params: { view, number: '' } })),
    ...pages.filter(([, , , allowed]) => allowed()).map(([id, icon, code]) => place(id, name('nav', id), icon, code, `/${id}`)),
    ...(readsPrivacy.value ? [{ id: 'privacy', label: t('nav.privacy'), icon: 'shield' as const, code: 'KeyV', go: () => location.assign('/privacy/') }] : []),
  ]);
}
