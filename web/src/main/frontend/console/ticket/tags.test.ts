import { expect, test } from 'vitest';
import { tagsIn } from './tags';

test('Tags are parted by commas, each once and none empty', () => {
  expect(tagsIn(' คืนเงิน, ด่วน,, คืนเงิน ')).toEqual(['คืนเงิน', 'ด่วน']);
  expect(tagsIn('  ')).toEqual([]);
});
