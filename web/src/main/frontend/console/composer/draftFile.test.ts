import { describe, expect, test } from 'vitest';
import { roomOfMessage, unfit, type DraftFile } from './draftFile';

const file = (size: number) => ({ name: 'ใบเสร็จ.pdf', size }) as File;
const attached = (size: number) => ({ source: file(size) }) as DraftFile;

describe('A file', () => {
  test('that holds nothing is not attached', () => {
    expect(unfit(file(0), [])).toBe('empty');
  });

  test('may fill the room of a message to the last byte, and not one more', () => {
    expect(unfit(file(roomOfMessage), [])).toBeNull();
    expect(unfit(file(roomOfMessage + 1), [])).toBe('too-large');
  });

  test('shares the room with those that are attached already', () => {
    expect(unfit(file(2), [attached(roomOfMessage - 1)])).toBe('too-large');
    expect(unfit(file(1), [attached(roomOfMessage - 1)])).toBeNull();
  });
});
