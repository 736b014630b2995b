// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import PresencePage from './PresencePage.vue';
import PresenceSwitch from './PresenceSwitch.vue';

const shift = { user: 'agent1', displayName: 'นก', state: 'available', since: null, tickets: 3, points: 7, capacity: 10 };

afterEach(() => vi.unstubAllGlobals());

test('TK-3: an agent says that they are at lunch', async () => {
  const asked = hubAnswers(({ method, body }) => ({ body: method === 'GET' ? shift : { ...shift, ...(body as object) } }));
  const { unmount } = mounted(PresenceSwitch);
  await eventually(() => expect(byTestId('presence-points').textContent).toBe('7/10'));
  const select = byTestId<HTMLSelectElement>('presence');
  select.value = 'lunch';
  select.dispatchEvent(new Event('change'));
  await eventually(() => expect(asked.find(({ method }) => method === 'PUT')).toMatchObject({ path: '/api/v1/me/presence', body: { state: 'lunch' } }));
  await eventually(() => expect(byTestId<HTMLSelectElement>('presence').value).toBe('lunch'));
  unmount();
});

test('TK-3: a supervisor sees who is there and what they have in hand', async () => {
  hubAnswers(() => ({ body: { items: [shift], next: null } }));
  const { unmount } = mounted(PresencePage);
  await eventually(() => expect(byTestId('presence-agent1').textContent).toContain('7/10'));
  unmount();
});
