// Fails the build when the chat widget is larger than a page should have to load.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const most = 12_000;
const file = join(dirname(fileURLToPath(import.meta.url)), '../../../../target/frontend/widget/sala-chat.js');
const size = gzipSync(readFileSync(file), { level: 9 }).length;
console.log(`chat widget: ${(size / 1000).toFixed(2)} KB gzip of at most ${most / 1000}`);
if (size > most) {
  console.error('The chat widget is too large.');
  process.exit(1);
}
