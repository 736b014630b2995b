import { describe, expect, test } from 'vitest';
import { leavesAsLink, unfit, unfitOf, usualLimits, type DraftFile } from './draftFile';

const file = (size: number) => ({ name: 'ใบเสร็จ.pdf', size }) as File;
const attached = (size: number) => ({ source: file(size) }) as DraftFile;

describe('A file', () => {
  test('that holds nothing is not attached', () => {
    expect(unfit(file(0), [], usualLimits)).toBe('empty');
  });

  test('may fill the room of a message to the last byte, and not one more', () => {
    expect(unfit(file(usualLimits.together), [], usualLimits)).toBeNull();
    expect(unfit(file(usualLimits.together + 1), [], usualLimits)).toBe('too-large');
  });

  test('shares the room with those that are attached already', () => {
    expect(unfit(file(2), [attached(usualLimits.together - 1)], usualLimits)).toBe('too-much');
    expect(unfit(file(1), [attached(usualLimits.together - 1)], usualLimits)).toBeNull();
  });

  const line = { most: 4, largest: 100, together: 100, pictures: ['image/png'], largestPicture: 10 };

  test('is refused before it is uploaded when the channel takes no more or no larger ones', () => {
    expect(unfit(file(101), [], line)).toBe('too-large');
    expect(unfit(file(1), Array.from({ length: 4 }, () => attached(1)), line)).toBe('too-many');
  });

  test('that another channel took is named when the chosen one does not take it', () => {
    expect(unfitOf([attached(60), attached(60)], line)).toEqual([{ name: 'ใบเสร็จ.pdf', why: 'too-much' }]);
    expect(unfitOf([attached(60), attached(60)], usualLimits)).toEqual([]);
  });

  test('leaves as a link where only small pictures are shown', () => {
    expect(leavesAsLink({ type: 'image/png', size: 10 } as File, line)).toBe(false);
    expect(leavesAsLink({ type: 'image/png', size: 11 } as File, line)).toBe(true);
    expect(leavesAsLink({ type: 'application/pdf', size: 1 } as File, line)).toBe(true);
    expect(leavesAsLink({ type: 'application/pdf', size: 1 } as File, usualLimits)).toBe(false);
  });
});
