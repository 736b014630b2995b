import { expect, test } from 'vitest';
import { still } from './still';

test('Under the pointer figures are new and rows stay where they are', () => {
  const shown = [{ key: 'line', value: 5 }, { key: 'email', value: 4 }];
  const incoming = [{ key: 'email', value: 9 }, { key: 'line', value: 6 }, { key: 'phone', value: 1 }];
  expect(still(shown, incoming)).toEqual([{ key: 'line', value: 6 }, { key: 'email', value: 9 }]);
});
