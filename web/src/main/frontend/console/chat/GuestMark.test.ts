// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import GuestMark from './GuestMark.vue';

const live = vi.hoisted(() => ({ tell: null as ((event: unknown) => void) | null }));
vi.mock('@shared/live/socket', () => ({
  onLiveEvent: (listener: (event: unknown) => void) => {
    live.tell = listener;
    return () => undefined;
  },
}));

afterEach(() => vi.unstubAllGlobals());

const event = (kind: string, number = 1008) => ({ seq: 1, kind, number, team: 'support', at: '2026-11-22T02:00:00Z' });

test('The agent sees whether the guest is there, types or has left', async () => {
  let guest = { online: true, lastSeenAt: null as string | null };
  hubAnswers(() => ({ body: { guest } }));
  const { unmount } = mounted(GuestMark, { number: 1008 });
  await eventually(() => expect(byTestId('guest-mark').textContent).toContain('เปิดแชทอยู่'));

  live.tell?.(event('guest-typing', 2009));
  live.tell?.(event('guest-typing'));
  await eventually(() => expect(byTestId('guest-mark').textContent).toContain('กำลังพิมพ์'));
  live.tell?.(event('ticket-changed'));
  await eventually(() => expect(byTestId('guest-mark').textContent).toContain('เปิดแชทอยู่'));

  guest = { online: false, lastSeenAt: '2026-11-22T02:00:00Z' };
  live.tell?.(event('guest-left'));
  await eventually(() => expect(byTestId('guest-mark').textContent).toContain('ปิดแชทไปเมื่อ'));
  unmount();
});
