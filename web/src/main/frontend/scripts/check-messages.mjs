// Fails the build when th.json and en.json differ by a key or a placeholder,
// when the code asks for a key that neither has, or when a text cannot be read: @ is written {'@'}.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const read = (name) => flatten(JSON.parse(readFileSync(join(root, 'shared/i18n', name), 'utf8')));

function flatten(node, prefix = '', into = new Map()) {
  for (const [key, value] of Object.entries(node)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (typeof value === 'string') into.set(path, value);
    else flatten(value, path, into);
  }
  return into;
}

function* sources(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* sources(path);
    else if (/\.(vue|ts)$/.test(name) && !name.endsWith('.test.ts')) yield path;
  }
}

const placeholders = (text) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort().join(',');
const th = read('th.json');
const en = read('en.json');
const faults = [];

for (const key of new Set([...th.keys(), ...en.keys()])) {
  if (!th.has(key)) faults.push(`th.json lacks ${key}`);
  else if (!en.has(key)) faults.push(`en.json lacks ${key}`);
  else if (placeholders(th.get(key)) !== placeholders(en.get(key))) faults.push(`placeholders of ${key} differ`);
  else if ([th, en].some((texts) => /@/.test(texts.get(key).replaceAll("{'@'}", '')))) faults.push(`${key} has a bare @`);
  else if (!th.get(key).trim() || !en.get(key).trim()) faults.push(`${key} is empty`);
}
for (const folder of ['console', 'privacy', 'portal', 'shared']) {
  for (const path of sources(join(root, folder))) {
    for (const [, key] of readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([\w.-]+)'/g)) {
      if (!th.has(key)) faults.push(`${path.slice(root.length + 1)} asks for ${key}`);
    }
  }
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`${th.size} texts, Thai and English alike`);
