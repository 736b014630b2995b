// Fails the build when a page has to load more script than it should: thousands of bytes after gzip.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const most = { shell: 130, part: 60, widget: 12 };
const built = join(dirname(fileURLToPath(import.meta.url)), '../../../../target/frontend');
const manifest = JSON.parse(readFileSync(join(built, '.vite/manifest.json'), 'utf8'));
const faults = [];

const sizeOf = (file) => gzipSync(readFileSync(join(built, file)), { level: 9 }).length / 1000;
const total = (keys) => keys.reduce((sum, key) => sum + sizeOf(manifest[key].file), 0);

/** All that comes with it, whether wanted now or not. */
function withImports(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  (manifest[key].imports ?? []).forEach((each) => withImports(each, found));
  return found;
}

/** All that is fetched only when it is wanted. */
function parts(keys, found = new Set()) {
  for (const part of [...keys].flatMap((key) => manifest[key].dynamicImports ?? [])) {
    if (found.has(part)) continue;
    found.add(part);
    parts(withImports(part), found);
  }
  return found;
}

function hold(what, size, limit) {
  if (size > limit) faults.push(`${what} is too large.`);
  return `${what} ${size.toFixed(1)} of ${limit}`;
}

for (const [key, { isEntry }] of Object.entries(manifest)) {
  if (!isEntry) continue;
  const shell = withImports(key);
  const besides = [...parts(shell)].map((part) => [part, total([...withImports(part)].filter((each) => !shell.has(each)))]);
  const [largest] = besides.toSorted(([, one], [, other]) => other - one);
  besides.forEach(([part, size]) => hold(part, size, most.part));
  console.log([hold(dirname(key), total([...shell]), most.shell), ...(largest ? [hold(largest[0], largest[1], most.part)] : [])].join(', largest part '));
}
console.log(hold('widget', sizeOf('widget/sala-chat.js'), most.widget));
if (faults.length > 0) {
  console.error([...new Set(faults)].join('\n'));
  process.exit(1);
}
