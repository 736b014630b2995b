import { expect, test } from 'vitest';
import type { BoardLayout, TileName } from '@shared/api/board';
import { changed, hidden, moved, placed, shown, without } from './arrangement';

const of = (...names: TileName[]): BoardLayout => ({ tiles: names.map((tile) => ({ tile, size: 'small', form: 'table' })), days: 1, team: null });
const names = ({ tiles }: BoardLayout) => tiles.map(({ tile }) => tile);
const three = of('queues', 'ages', 'flow');

test('A tile moves one place and stops at the ends', () => {
  expect(names(moved(three, 'ages', 1))).toEqual(['queues', 'flow', 'ages']);
  expect(names(moved(three, 'ages', -1))).toEqual(['ages', 'queues', 'flow']);
  expect(names(moved(three, 'flow', 1))).toEqual(['queues', 'ages', 'flow']);
  expect(names(moved(three, 'channels', 1))).toEqual(['queues', 'ages', 'flow']);
});

test('A tile that is dropped on another takes its place', () => {
  expect(names(placed(three, 'queues', 'flow'))).toEqual(['ages', 'flow', 'queues']);
  expect(names(placed(three, 'flow', 'queues'))).toEqual(['flow', 'queues', 'ages']);
  expect(placed(three, 'flow', 'channels')).toEqual(three);
});

test('A hidden tile comes back at the end, and only once', () => {
  const less = without(three, 'ages');
  expect(hidden(less)).toContain('ages');
  expect(names(shown(shown(less, 'ages'), 'ages'))).toEqual(['queues', 'flow', 'ages']);
});

test('Size and form are kept with the tile', () => {
  expect(changed(three, 'ages', { size: 'wide' }).tiles[1]).toEqual({ tile: 'ages', size: 'wide', form: 'table' });
});
