import { expect, test } from 'vitest';
import type { ContactReason } from '@shared/api/reasons';
import { branches, codeOf, moved, ordered, restore, retire, without } from './tree';

const reason = (code: string, parent: string | null = null, retired = false): ContactReason => ({ code, parent, nameTh: code, nameEn: code, retired });
const tree = [reason('other'), reason('delivery'), reason('bill'), reason('late', 'delivery'), reason('rain', 'late')];
const retired = (reasons: ContactReason[]) => reasons.filter((each) => each.retired).map(({ code }) => code);

test('a tree is read from the top down, three levels deep', () => {
  expect(branches(tree).map(({ reason: { code }, level }) => [code, level])).toEqual([['other', 0], ['delivery', 0], ['late', 1], ['rain', 2], ['bill', 0]]);
  expect(ordered(tree).map(({ code }) => code)).toEqual(['other', 'delivery', 'late', 'rain', 'bill']);
});

test('what is retired takes with it what is below, and what comes back brings what is above', () => {
  const all = retire(tree, 'delivery');
  expect(retired(all)).toEqual(['delivery', 'late', 'rain']);
  expect(retired(restore(all, 'late'))).toEqual(['rain']);
  expect(without(tree, 'late').map(({ code }) => code)).toEqual(['other', 'delivery', 'bill']);
});

test('a reason moves among those beside it and no further', () => {
  expect(ordered(moved(tree, 'delivery', -1)).map(({ code }) => code)).toEqual(['delivery', 'late', 'rain', 'other', 'bill']);
  expect(moved(tree, 'late', 1)).toBe(tree);
});

test('a code comes from the English name and is never given twice', () => {
  expect(codeOf('Late delivery!', tree)).toBe('late-delivery');
  expect(codeOf('Late', tree)).toBe('late-2');
  expect(codeOf('ส่งช้า', tree)).toBe('reason');
});
