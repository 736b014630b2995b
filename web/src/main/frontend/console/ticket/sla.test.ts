import { describe, expect, test } from 'vitest';
import type { Clock, Ticket } from '@shared/api/tickets';
import { readSla } from './sla';

const now = Date.parse('2026-11-20T03:00:00Z');
const clock = (more: Partial<Clock>): Clock => ({
  dueAt: null,
  metAt: null,
  breached: false,
  pausedSeconds: 0,
  elapsedSeconds: 0,
  ...more,
});
const ticket = (more: Partial<Ticket>) =>
  ({ state: 'not-started', firstResponse: null, nextResponse: null, resolution: null, ...more }) as Ticket;

describe('The SLA chip', () => {
  test('tells the first response while nobody has answered', () => {
    const reading = readSla(ticket({ firstResponse: clock({ dueAt: '2026-11-20T04:00:00Z' }) }), now);
    expect(reading).toMatchObject({ promise: 'first-response', standing: 'running', seconds: 3600 });
  });

  test('warns in the last quarter of an hour', () => {
    const reading = readSla(ticket({ firstResponse: clock({ dueAt: '2026-11-20T03:10:00Z' }) }), now);
    expect(reading?.standing).toBe('soon');
  });

  test('counts upward once the time is over', () => {
    const reading = readSla(ticket({ firstResponse: clock({ dueAt: '2026-11-20T02:30:00Z' }) }), now);
    expect(reading).toMatchObject({ standing: 'overdue', seconds: 1800 });
  });

  test('goes on with the resolution after the first response', () => {
    const answered = clock({ dueAt: '2026-11-20T04:00:00Z', metAt: '2026-11-20T02:00:00Z' });
    const reading = readSla(
      ticket({ state: 'in-progress', firstResponse: answered, resolution: clock({ dueAt: '2026-11-22T03:00:00Z' }) }),
      now,
    );
    expect(reading).toMatchObject({ promise: 'resolution', standing: 'running' });
  });

  test('stands still while the ticket waits for the customer', () => {
    expect(readSla(ticket({ state: 'waiting', resolution: clock({}) }), now)?.standing).toBe('paused');
  });

  test('tells afterwards whether the promise was kept', () => {
    const kept = clock({ metAt: '2026-11-20T02:00:00Z' });
    expect(readSla(ticket({ state: 'done', resolution: kept }), now)?.standing).toBe('kept');
    expect(readSla(ticket({ state: 'done', resolution: { ...kept, breached: true } }), now)?.standing).toBe('missed');
  });

  test('is silent when the ticket has no clock', () => {
    expect(readSla(ticket({}), now)).toBeNull();
  });
});
