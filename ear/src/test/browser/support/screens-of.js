import { readFileSync } from 'node:fs';

const SOURCES = new URL('../../../../../web/src/main/frontend/', import.meta.url);

/**
 * The address of every screen of an application, as its routes name them, so that none is forgotten.
 *
 * @param given addresses for the routes that hold an id or a free name, by the route's first words
 */
export function screensOf(application, given) {
  const routes = readFileSync(new URL(`${application}/routes.ts`, SOURCES), 'utf8');
  return [...routes.matchAll(/path: (['`])(.+?)\1,(?! redirect)/g)].flatMap(([, , path]) => addresses(path, given));
}

function addresses(path, given) {
  if (given[path]) return given[path];
  const [, base, names] = /^([^:]*?)\/:\w+\(([\w|]+)\)\?$/.exec(path) ?? [];
  if (names) return names.split('|').map((name) => `${base}/${name}`);
  if (path.includes(':')) throw new Error(`Say which screens ${path} has.`);
  return [path];
}
