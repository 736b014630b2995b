// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Ticket } from '@shared/api/tickets';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import SnoozeDialog from './SnoozeDialog.vue';
import SnoozeNote from './SnoozeNote.vue';
import { backAt } from './snoozeTimes';

afterEach(() => vi.unstubAllGlobals());

const snooze = { until: '2026-11-24T01:30:00Z', wokenAt: null, wokenBy: null, dueBefore: '2026-11-23T03:00:00Z' };
const ticket = { number: 1001, snooze } as Ticket;

describe('A snoozed ticket', () => {
  test('comes back in the morning of Thailand, also when it is another day elsewhere', () => {
    expect(backAt('tomorrow', new Date('2026-11-23T18:00:00Z')).toISOString()).toBe('2026-11-25T01:30:00.000Z');
    expect(backAt('tomorrow', new Date('2026-11-23T16:00:00Z')).toISOString()).toBe('2026-11-24T01:30:00.000Z');
    expect(backAt('hour', new Date('2026-11-23T16:00:00Z')).toISOString()).toBe('2026-11-23T17:00:00.000Z');
  });

  test('warns of what is due before, and is taken back from what was told', async () => {
    const calls = hubAnswers(() => ({ body: ticket }));
    const { unmount } = mounted(SnoozeDialog, { ticket, open: true });
    await eventually(() => byTestId('snooze-submit').click());
    await eventually(() => expect(toasts.value.at(-1)).toMatchObject({ tone: 'bad' }));
    toasts.value.at(-1)?.deed?.run();
    await eventually(() => expect(calls.map(({ method }) => method)).toEqual(['POST', 'DELETE']));
    unmount();
  });

  test('says why it is back until somebody has seen it', async () => {
    const calls = hubAnswers(() => ({ body: ticket }));
    const { unmount } = mounted(SnoozeNote, { ticket: { ...ticket, snooze: { ...snooze, wokenAt: snooze.until, wokenBy: 'customer', dueBefore: null } } });
    expect(byTestId('snooze-note').dataset.back).toBe('customer');
    byTestId('snooze-wake').click();
    await eventually(() => expect(calls[0]).toMatchObject({ method: 'DELETE', path: '/api/v1/tickets/1001/snooze' }));
    unmount();
  });
});
