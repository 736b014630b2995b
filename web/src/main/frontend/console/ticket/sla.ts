import type { Clock, Ticket } from '@shared/api/tickets';

/** What the SLA chip says: which promise counts now, how it stands and how long is left (or overdue), in seconds. */
export interface SlaReading {
  promise: 'first-response' | 'next-response' | 'resolution';
  standing: 'running' | 'soon' | 'overdue' | 'paused' | 'kept' | 'missed';
  seconds: number;
  dueAt: string | null;
}

const soon = { 'first-response': 15 * 60, 'next-response': 15 * 60, resolution: 4 * 3600 };

/**
 * The promise that is due next; null when the ticket has no clock. Calendar time, as the due time itself is; a clock
 * that stands still has no due time.
 */
export function readSla(ticket: Ticket, now: number): SlaReading | null {
  const closed = ticket.state === 'done' || ticket.state === 'cancelled';
  if (open(ticket.firstResponse) && !closed) return running('first-response', ticket.firstResponse, now);
  if (open(ticket.nextResponse) && !closed) return running('next-response', ticket.nextResponse, now);
  if (!ticket.resolution) return null;
  if (closed) return ended(ticket.resolution);
  return running('resolution', ticket.resolution, now);
}

function open(clock: Clock | null): clock is Clock {
  return clock !== null && clock !== undefined && clock.metAt === null && clock.dueAt !== null;
}

function running(promise: SlaReading['promise'], clock: Clock, now: number): SlaReading {
  if (clock.dueAt === null) return clock.metAt === null ? paused(clock) : ended(clock);
  const left = (Date.parse(clock.dueAt) - now) / 1000;
  if (left < 0 || clock.breached) return { promise, standing: 'overdue', seconds: Math.abs(left), dueAt: clock.dueAt };
  return { promise, standing: left <= soon[promise] ? 'soon' : 'running', seconds: left, dueAt: clock.dueAt };
}

function paused(clock: Clock): SlaReading {
  return { promise: 'resolution', standing: 'paused', seconds: clock.pausedSeconds, dueAt: clock.dueAt };
}

function ended(clock: Clock): SlaReading {
  return {
    promise: 'resolution',
    standing: clock.breached ? 'missed' : 'kept',
    seconds: clock.elapsedSeconds,
    dueAt: clock.dueAt,
  };
}
