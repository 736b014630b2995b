import type { Band, Capacity, NewRepresentative } from '../shared/api/capacity.ts';
import { persons } from './people.ts';

let state: Capacity = {
  subject: persons[0]?.id ?? '',
  band: 'unknown',
  childUntil: null,
  aloneFrom: null,
  confirmBy: null,
  suspected: true,
  reason: null,
  at: null,
  by: null,
  representatives: [],
  ages: { minor: 10, adult: 20 },
};

export const now = () => state;

export function record(body: Record<string, unknown>) {
  const until = (body.until as string | null) ?? null;
  state = {
    ...state,
    band: body.band as Band,
    childUntil: body.band === 'child' ? until : null,
    aloneFrom: until,
    suspected: false,
    reason: body.reason as string,
    at: new Date().toISOString(),
    by: 'dpo1',
  };
  return state;
}

export function appoint(body: Record<string, unknown>) {
  const asked = body as unknown as NewRepresentative;
  const one = { id: crypto.randomUUID(), role: asked.role, name: 'ส••• ใ•••', person: null, document: asked.document, validFrom: '2026-11-22', validTo: asked.validTo };
  state = { ...state, representatives: [{ ...one, endedAt: null, active: true, at: new Date().toISOString(), by: 'dpo1' }, ...state.representatives] };
  return state;
}

export function end() {
  state = { ...state, representatives: state.representatives.map((each) => ({ ...each, active: false, endedAt: new Date().toISOString() })) };
  return state;
}

export const waiting = {
  items: [{ subject: persons[0]?.id, label: 'ส••• ต•••', purpose: 'marketing-email', givenAt: '2024-11-22T02:30:00Z', aloneFrom: '2026-11-22', confirmBy: '2027-02-20' }],
  next: null,
};

export const figures = {
  purposes: [
    { purpose: 'marketing-email', given: 1204, refused: 31, withdrawn: 87, ended: 12 },
    { purpose: 'marketing-line', given: 860, refused: 14, withdrawn: 40, ended: 3 },
  ],
  compared: { at: '2026-11-22T20:20:00Z', words: 2251, differing: 0, mended: 0, left: 0 },
};
