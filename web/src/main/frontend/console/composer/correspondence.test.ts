import { expect, test } from 'vitest';
import type { Message } from '@shared/api/messages';
import type { Ticket } from '@shared/api/tickets';
import { correspondenceOf } from './correspondence';

const ticket = { channel: 'email', customer: { id: 'c', displayName: 'ส•••' } } as Ticket;
const message = (more: Partial<Message>) => ({ kind: 'message', direction: 'inbound', channel: 'email', ...more }) as Message;

test('A reply goes back to where the customer wrote from', () => {
  const inbound = message({ from: { name: 'สมใจ', address: 's@example.com' }, to: 'support@sala.test' });
  const reply = message({ kind: 'reply', direction: 'outbound', from: 'support@sala.test', to: 's@example.com' });
  expect(correspondenceOf(ticket, [inbound, reply])).toEqual({
    channel: 'email',
    to: 'สมใจ <s@example.com>',
    from: 'support@sala.test',
  });
});

test('An acknowledgement never decides where a reply goes', () => {
  const automatic = message({ kind: 'acknowledgement', direction: 'outbound', from: 'noreply@sala.test', to: 'x' });
  expect(correspondenceOf(ticket, [automatic]).to).toBe('ส•••');
});
