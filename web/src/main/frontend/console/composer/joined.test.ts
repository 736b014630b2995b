import { expect, test } from 'vitest';
import { joined } from './joined';

test.each([
  ['', '', ''],
  ['there', '', 'there'],
  ['', 'here', 'here'],
  ['one', 'one two', 'one two'],
  ['one two', 'one', 'one two'],
  ['one', 'two', 'one\n\ntwo'],
])('%j on another device and %j here are %j', (there, here, all) => {
  expect(joined(there, here)).toBe(all);
});
