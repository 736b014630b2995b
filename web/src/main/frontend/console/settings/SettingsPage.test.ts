// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { hubAnswers, type Answer, type Asked } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import ReasonTrees from '../reasons/ReasonTrees.vue';
import RoutingSettings from '../routing/RoutingSettings.vue';
import AttemptRules from './AttemptRules.vue';

const support = { key: 'support', name: 'บริการลูกค้า', nameEn: 'Support', mailbox: null, members: [{ user: 'agent1', displayName: 'มาลี' }] };
const first = { team: 'support', version: 1, reasons: [{ code: 'other', parent: null, nameTh: 'อื่น ๆ', nameEn: 'Other', retired: false }], at: null, by: 'sala' };
const sheet = {
  teams: [{ team: 'support', routing: 'queue', giveBackMinutes: 10, giveBackHours: null, calendar: null }],
  channels: [{ channel: 'line', weight: 3 }],
  agents: [{ user: 'agent1', capacity: 10, languages: ['th', 'en'], skills: [] }],
  accounts: [{ channel: 'email', account: 'support@sala.test', skill: null }],
};
const items = (...all: unknown[]) => ({ body: { items: all, next: null } });
const sent = (asked: Asked[], path: string) => asked.filter((each) => each.method !== 'GET' && each.path === `/api/v1${path}`).at(-1)?.body;

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

function typed(field: Element | null, value: string) {
  const input = field as HTMLInputElement;
  input.value = value;
  input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input'));
}
const within = (row: string, id: string) => document.querySelector<HTMLElement>(`[data-testid="${row}"] [data-testid="${id}"]`);
const router = () => createRouter({ history: createMemoryHistory(), routes: [{ path: '/:all(.*)*', component: { render: () => null } }] });

test('a reason below another gets its code from its name, and the whole tree becomes the next version', async () => {
  const asked = hubAnswers(({ method, path }): Answer => {
    if (method === 'POST') return { status: 201, body: { ...first, version: 2 } };
    return path.endsWith('/teams') ? items(support) : items(first);
  });
  const { unmount } = mounted(ReasonTrees);
  await eventually(() => expect(byTestId('reason-other').textContent).toContain('อื่น ๆ'));
  expect(document.querySelector('[data-testid="reasons-save"]')).toBeNull();
  within('reason-other', 'reason-below')?.click();
  await eventually(() => typed(byTestId('reason-name-th'), 'ส่งช้า'));
  typed(byTestId('reason-name-en'), 'Late delivery');
  await eventually(() => expect(byTestId<HTMLInputElement>('reason-code').value).toBe('late-delivery'));
  byTestId('reason-take').click();
  await eventually(() => expect(within('reason-late-delivery', 'reason-remove')).not.toBeNull());
  expect(within('reason-other', 'reason-remove')).toBeNull();
  byTestId('reasons-save').click();
  await eventually(() =>
    expect(sent(asked, '/reasons')).toEqual({
      team: 'support',
      reasons: [first.reasons[0], { code: 'late-delivery', parent: 'other', nameTh: 'ส่งช้า', nameEn: 'Late delivery', retired: false }],
    }),
  );
  unmount();
});

test('TK-6: how often a customer is tried is the next version, from what is in force', async () => {
  const asked = hubAnswers(({ method }): Answer => {
    const rule = { version: 1, calls: 3, emails: 2, at: '2026-11-22T02:00:00Z', by: 'sala' };
    return method === 'POST' ? { status: 201, body: { ...rule, version: 2 } } : items(rule);
  });
  const { unmount } = mounted(AttemptRules);
  await eventually(() => expect(byTestId<HTMLInputElement>('attempt-calls').value).toBe('3'));
  typed(byTestId('attempt-calls'), '21');
  await eventually(() => expect(byTestId<HTMLButtonElement>('attempt-save').disabled).toBe(true));
  typed(byTestId('attempt-calls'), '4');
  await eventually(() => byTestId('attempt-save').click());
  await eventually(() => expect(sent(asked, '/attempt-rules')).toEqual({ calls: 4, emails: 2 }));
  unmount();
});

test('TK-3: each figure of routing is saved by itself, and only what can be used', async () => {
  const asked = hubAnswers(({ method, path, body }): Answer => {
    if (method === 'PUT') return { body };
    if (path.endsWith('/calendars')) return items({ name: 'office-th' });
    return path.endsWith('/routing') ? { body: sheet } : items(path.endsWith('/teams') ? support : { id: 'support@sala.test', team: 'support' });
  });
  const { unmount } = mounted(RoutingSettings, {}, router());
  await eventually(() => expect(byTestId('routing-account').textContent).toContain('บริการลูกค้า'));
  expect(byTestId('routing-channel-email')).not.toBeNull();
  typed(within('routing-team-support', 'team-routing'), 'automatic');
  typed(within('routing-team-support', 'team-give-back-hours'), '721');
  await eventually(() => expect(byTestId<HTMLButtonElement>('team-save').disabled).toBe(true));
  typed(within('routing-team-support', 'team-give-back-hours'), '24');
  await eventually(() => expect(within('routing-team-support', 'team-calendar')?.textContent).toContain('office-th'));
  typed(within('routing-team-support', 'team-calendar'), 'office-th');
  await eventually(() => expect(byTestId<HTMLButtonElement>('team-save').disabled).toBe(false));
  byTestId('team-save').click();
  const settled = { team: 'support', routing: 'automatic', giveBackMinutes: 10, giveBackHours: 24, calendar: 'office-th' };
  await eventually(() => expect(sent(asked, '/routing/teams')).toEqual(settled));
  typed(within('routing-team-support', 'team-give-back-hours'), '');
  await eventually(() => expect(byTestId<HTMLButtonElement>('team-save').disabled).toBe(false));
  byTestId('team-save').click();
  await eventually(() => expect(sent(asked, '/routing/teams')).toEqual({ ...settled, giveBackHours: null }));
  typed(within('routing-agent-agent1', 'agent-skills'), 'ซ่อม');
  await eventually(() => expect(byTestId<HTMLButtonElement>('agent-save').disabled).toBe(true));
  typed(within('routing-agent-agent1', 'agent-skills'), 'repairs, billing');
  typed(within('routing-agent-agent1', 'agent-capacity'), '12');
  await eventually(() => expect(byTestId<HTMLButtonElement>('agent-save').disabled).toBe(false));
  byTestId('agent-save').click();
  await eventually(() => expect(sent(asked, '/routing/agents')).toEqual({ user: 'agent1', capacity: 12, languages: ['th', 'en'], skills: ['repairs', 'billing'] }));
  typed(byTestId('account-skill'), 'repairs');
  await eventually(() => byTestId('account-save').click());
  await eventually(() => expect(sent(asked, '/routing/accounts')).toEqual({ channel: 'email', account: 'support@sala.test', skill: 'repairs' }));
  unmount();
});
