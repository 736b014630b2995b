// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, mounted } from '@shared/testing/mounted';
import ChannelsPage from './ChannelsPage.vue';
import { named } from './named';

const line = {
  id: 'line-shop',
  kind: 'line',
  channel: 'line',
  name: { th: 'LINE ของร้าน', en: 'The shop on LINE' },
  team: 'support',
  active: true,
  settings: [],
  secrets: ['accessToken'],
  missing: ['secret'],
  byHand: false,
};
const health = { state: 'incomplete', lastReceivedAt: null, lastSentAt: null, waiting: 2, lagSeconds: 9, due: 0, failed: 0, quarantined: 0, failingSince: null, lastError: null, refused: { calls: 3, reason: 'unsigned', at: '2026-11-22T02:00:00Z' }, quota: null };
const support = { key: 'support', name: 'ฝ่ายบริการลูกค้า', nameEn: 'Customer support', mailbox: null, members: [] };

beforeEach(() => (me.value = { name: 'admin1', displayName: null, roles: ['admin'], teams: [], locale: null }));
afterEach(() => vi.unstubAllGlobals());

describe('The page of channels', () => {
  test('says how each channel does and what it lacks', async () => {
    hubAnswers(({ path }) => ({ body: path.endsWith('/health') ? health : { items: path.endsWith('/teams') ? [support] : [line], next: null } }));
    const { unmount } = mounted(ChannelsPage);
    await eventually(() => expect(document.querySelector('[data-testid=channel-state]')?.textContent).toContain('ตั้งค่าไม่ครบ'));
    expect(document.body.textContent).toContain('LINE ของร้าน');
    await eventually(() => expect(document.body.textContent).toContain('ฝ่ายบริการลูกค้า'));
    expect(document.body.textContent).toContain('secret');
    expect(document.querySelector('[data-testid=channel-refused]')?.textContent).toMatch(/3 ครั้ง.*ลายเซ็นไม่ถูกต้อง/);
    unmount();
  });

  test('warns from 80 % of the messages of a month on, and says what to do when none is left', async () => {
    const quota = { state: 'low', limit: 500_000, used: 401_000, readAt: '2026-11-22T02:00:00Z' };
    hubAnswers(({ path }) => ({ body: path.endsWith('/health') ? { ...health, quota } : { items: path.endsWith('/teams') ? [] : [line], next: null } }));
    const { unmount } = mounted(ChannelsPage);
    await eventually(() => expect(document.querySelector('[data-testid=channel-quota-alarm]')?.textContent).toContain('80%'));
    expect(document.querySelector('[data-testid=channel-quota]')?.textContent).toContain('401,000');
    unmount();
  });

  test('is closed to whoever does not administer the hub', () => {
    me.value = { name: 'agent1', displayName: null, roles: ['agent'], teams: ['support'], locale: null };
    const { unmount } = mounted(ChannelsPage);
    expect(document.querySelector('[data-testid=channel-add]')).toBeNull();
    unmount();
  });
});

test('What was not entered is not sent, so that a secret stays', () => {
  expect(named({ secret: '', accessToken: 'x' }, ['secret', 'accessToken'])).toEqual([{ name: 'accessToken', value: 'x' }]);
});
