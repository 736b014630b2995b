import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import en from '@shared/i18n/en.json';
import th from '@shared/i18n/th.json';
import { areas } from './areas';

/** What the hub's own sources let auditors read, by the step of the path that a grant names. */
const root = new URL('../../../java/th/sala/web/', import.meta.url);
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('Resource.java'))
  .map((name) => readFileSync(new URL(name, root), 'utf8'));

function step(path: string) {
  const [first, second, third] = path.split('/');
  if (first === 'privacy') return second;
  return first === 'customers' ? third : first;
}

/** The paths of the operations whose roles, or whose resource's roles, name the auditor. */
function read(source: string): string[] {
  const [head, ...operations] = source.split(/(?=@(?:GET|POST|PUT|DELETE)\b)/);
  const base = /@Path\("([^"]+)"\)/.exec(head ?? '')?.[1] ?? '';
  return operations
    .filter((each) => (/@RolesAllowed\(([^)]*)\)/.exec(each) ?? /@RolesAllowed\(([^)]*)\)/.exec(head ?? ''))?.[1]?.includes('Roles.AUDITOR'))
    .map((each) => `${base}/${/@Path\("([^"]+)"\)/.exec(each)?.[1] ?? ''}`);
}

test('PD-6: a grant can open every part that auditors may read, each with words', () => {
  const open = [...new Set(sources.flatMap(read).map(step))].filter((each) => each !== 'me');
  expect(open.length).toBeGreaterThan(5);
  expect(open.filter((each) => !(areas as readonly (string | undefined)[]).includes(each))).toEqual([]);
  const words = [th, en].map(({ audits }) => audits.area as Record<string, string>);
  expect(areas.filter((each) => words.some((named) => !named[each]))).toEqual([]);
});
