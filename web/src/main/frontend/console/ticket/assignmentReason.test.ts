import { expect, test } from 'vitest';
import { toldReason } from './assignmentReason';

test('The reason of an assignment is told in the language of the reader', () => {
  expect(toldReason('taken by agent1')).toEqual({ key: 'assignment.taken', who: 'agent1' });
  expect(toldReason('team queue support: given by agent2')).toEqual({ key: 'assignment.givenToTeam', who: 'agent2' });
  expect(toldReason('team queue support: no agent chosen')).toEqual({ key: 'assignment.queue', who: '' });
});

test('A reason of another kind is left as it is', () => {
  expect(toldReason('rule 7')).toBeNull();
});
