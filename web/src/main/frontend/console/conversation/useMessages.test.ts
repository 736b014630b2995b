import { expect, test } from 'vitest';
import type { Message } from '@shared/api/messages';
import { newestOf } from './useMessages';

const message = (id: string, at: string, more: Partial<Message> = {}) => ({ id, at, kind: 'message', ...more }) as Message;

test('The newest is the last that came into the ticket, whatever its time: a call that was filed later is', () => {
  const call = message('03', '2026-11-22T08:00:00Z');
  expect(newestOf([call, message('01', '2026-11-22T08:30:00Z'), message('02', '2026-11-22T09:00:00Z')])).toBe(call);
});

test('What was moved in from another ticket is newer than what stood there', () => {
  const older = message('02', '2026-11-22T08:10:00Z', { movedIn: '06' });
  const oldest = message('01', '2026-11-22T08:00:00Z', { movedIn: '06' });
  expect(newestOf([oldest, older, message('05', '2026-11-22T09:00:00Z')])).toBe(older);
  expect(newestOf([older, message('07', '2026-11-22T09:30:00Z')])?.id).toBe('07');
});

test('Notes and acknowledgements are never answered', () => {
  expect(newestOf([message('01', '2026-11-22T09:00:00Z', { kind: 'note' })])).toBeNull();
});
