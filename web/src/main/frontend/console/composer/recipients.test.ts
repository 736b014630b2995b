import { describe, expect, test } from 'vitest';
import { recipientsOf } from './recipients';

const of = (to: string, cc = '') => recipientsOf({ to, cc }, ['Support@sala.test']);

describe('The recipients of a mail', () => {
  test('are what was typed, address by address, without their names', () => {
    expect(of('สมใจ <s@example.com>, b@example.com; c@example.com')).toEqual({
      to: ['s@example.com', 'b@example.com', 'c@example.com'],
      cc: [],
      unusable: [],
      own: [],
    });
  });

  test('are nobody when nothing was typed, so that the hub takes who wrote', () => {
    expect(of('  ,')).toEqual({ to: [], cc: [], unusable: [], own: [] });
  });

  test('are named once, and our own mailboxes never', () => {
    expect(of('a@example.com, support@sala.test', 'A@example.com, d@example.com')).toMatchObject({ to: ['a@example.com'], cc: ['d@example.com'] });
  });

  test('are never our own mailbox alone: the hub would take who wrote instead', () => {
    expect(of('support@sala.test').own).toEqual(['support@sala.test']);
    expect(of('support@sala.test, a@example.com').own).toEqual([]);
  });

  test.each(['somjai', 'a@b@example.com', 'a b@example.com', 'x@'])('are refused where %s is no address', (typed) => {
    expect(of('', typed).unusable).toEqual([typed]);
  });
});
