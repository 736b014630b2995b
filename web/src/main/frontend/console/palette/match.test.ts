import { describe, expect, test } from 'vitest';
import { match, ranked } from './match';

describe('The palette', () => {
  test('finds Thai words anywhere in the text', () => {
    expect(match('มอบหมายให้ฉัน', 'ให้ฉัน')).not.toBeNull();
  });

  test('finds letters in order, but not out of order', () => {
    expect(match('Assign to me', 'atm')).not.toBeNull();
    expect(match('Assign to me', 'zzz')).toBeNull();
  });

  test('puts the closer match first', () => {
    expect(ranked(['Close the reply', 'Reply'], 'reply', (each) => each)[0]).toBe('Reply');
  });

  test('shows everything in its order before a letter is typed', () => {
    expect(ranked(['b', 'a'], '', (each) => each)).toEqual(['b', 'a']);
  });
});
