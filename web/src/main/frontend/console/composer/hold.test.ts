import { expect, test } from 'vitest';
import { holdOf } from './hold';

test.each([
  ['reply', null, 'web-chat', 0],
  ['reply', 'email', 'web-chat', 10],
  ['reply', 'web-chat', 'email', 0],
  ['reply', null, 'email', 10],
  ['note', null, 'email', 0],
] as const)('A %s on the chosen %s of a ticket of %s waits %i seconds', (kind, chosen, usual, seconds) => {
  expect(holdOf(kind, chosen, usual)).toBe(seconds);
});
