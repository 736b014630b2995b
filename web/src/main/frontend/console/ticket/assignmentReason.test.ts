import { expect, test } from 'vitest';
import { toldReason } from './assignmentReason';

test('The reason of an assignment is told in the language of the reader', () => {
  expect(toldReason('taken by agent1')).toEqual({ key: 'assignment.taken', who: 'agent1' });
  expect(toldReason('team queue support: given by agent2')).toEqual({ key: 'assignment.givenToTeam', who: 'agent2' });
  expect(toldReason('team queue support: no agent chosen')).toEqual({ key: 'assignment.queue', who: '' });
});

test('TK-4: the reasons of routing are told', () => {
  expect(toldReason('least loaded: agent1, 4 of 10 points')).toEqual({ key: 'assignment.leastLoaded', who: 'agent1' });
  expect(toldReason('longest without new work: agent1, 4 of 10 points')).toEqual({ key: 'assignment.longestIdle', who: 'agent1' });
  expect(toldReason('only one with room: agent1, 0 of 10 points')).toEqual({ key: 'assignment.onlyOne', who: 'agent1' });
  expect(toldReason('team queue support: given back, not there: agent1')).toEqual({ key: 'assignment.givenBack', who: 'agent1' });
  expect(toldReason('team queue support: given back, away for long: agent1')).toEqual({ key: 'assignment.givenBackLong', who: 'agent1' });
  expect(toldReason('team queue support: outside its hours: office-th')).toEqual({ key: 'assignment.closed', who: 'office-th' });
  expect(toldReason('team queue support: waits for an agent with room')).toEqual({ key: 'assignment.waits', who: '' });
});

test('A reason of another kind is left as it is', () => {
  expect(toldReason('rule 7')).toBeNull();
});
