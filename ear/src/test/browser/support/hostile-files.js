import { deflateSync, gzipSync } from 'node:zlib';

const RUN = 'top.hostile=1;parent.hostile=1;alert(1)';
const SPY = 'https://spy.test/file';
const page = `<!doctype html><script>${RUN}</script><img src="${SPY}.png">`;
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><image href="${SPY}.png"/></svg>`;
const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!' + '$H+H*';

/** A PNG that says it has this many pixels; what follows its head does not matter. */
function png(width, height, tail = '') {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([head, size, Buffer.alloc(4), deflateSync(Buffer.alloc(64)), Buffer.from(tail)]);
}

/** A ZIP with one stored entry of this name. */
function zip(name, content) {
  const entry = Buffer.from(name);
  const body = Buffer.from(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt32LE(body.length, 22);
  head.writeUInt16LE(entry.length, 26);
  return Buffer.concat([head, entry, body]);
}

const file = (name, type, content) => ({ name, type, content: Buffer.from(content) });

/** Files that try to run, to look like what they are not, or to cost too much. One line, one file. */
export const hostileFiles = [
  file('page.html', 'text/html', page),
  file('page.htm', 'text/html; charset=utf-7', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-'),
  file('page.xhtml', 'application/xhtml+xml', `<html xmlns="http://www.w3.org/1999/xhtml"><script>${RUN}</script></html>`),
  file('picture.svg', 'image/svg+xml', svg),
  file('picture.svgz', 'image/svg+xml', gzipSync(svg)),
  file('picture.png', 'image/png', page),
  file('picture.jpg', 'image/jpeg', svg),
  file('picture.gif', 'image/gif', `GIF89a/*${page}*/=1;${RUN}`),
  file('letter.pdf', 'application/pdf', `%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n${page}`),
  file('letter.txt', 'text/plain', page),
  file('letter.txt', 'text/html', page),
  file('no-extension', 'text/html', page),
  file('', 'text/html', page),
  file('table.xml', 'text/xml', `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${SPY}.xsl"?><x/>`),
  file('entities.xml', 'application/xml', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'),
  file('laughs.xml', 'text/xml', '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>'),
  file('script.js', 'text/javascript', RUN),
  file('module.mjs', 'application/javascript', RUN),
  file('worker.wasm', 'application/wasm', Buffer.from('0061736d01000000', 'hex')),
  file('style.css', 'text/css', `@import "${SPY}.css"; body{background:url(${SPY}.png)}`),
  file('mail.mht', 'application/x-mimearchive', `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${page}`),
  file('enclosed.eml', 'message/rfc822', `From: a@example.com\r\nContent-Type: text/html\r\n\r\n${page}`),
  file('feed.rss', 'application/rss+xml', `<rss><channel><description><![CDATA[${page}]]></description></channel></rss>`),
  file('movie.swf', 'application/x-shockwave-flash', `FWS${page}`),
  file('applet.jar', 'application/java-archive', zip('META-INF/MANIFEST.MF', 'Main-Class: X')),
  file('invoice\u202efdp.exe', 'application/pdf', 'MZ this program'),
  file('report.pdf.exe', 'application/pdf', 'MZ this program'),
  file('\u200b.htaccess', 'text/plain', 'AddType text/html .txt'),
  file('../../../../tmp/evil.html', 'text/html', page),
  file('..\\..\\windows\\evil.hta', 'application/hta', page),
  file('a";filename="b.html', 'text/html', page),
  file('x\r\nContent-Type: text/html\r\n\r\n<script>', 'text/plain', page),
  file('<img src=x onerror=top.hostile=1>.png', 'image/png', png(1, 1)),
  file('"><svg onload=top.hostile=1>.txt', 'text/plain', 'x'),
  file('type.bin', 'text/html;"><script>top.hostile=1</script>', page),
  file('slip.zip', 'application/zip', zip('../../../../tmp/evil.html', page)),
  file('bomb.gz', 'application/gzip', gzipSync(Buffer.alloc(8 * 1024 * 1024))),
  file('flood.png', 'image/png', png(64_250, 64_250)),
  file('polyglot.png', 'image/png', png(1, 1, page)),
  file('eicar.com', 'application/octet-stream', eicar),
];
