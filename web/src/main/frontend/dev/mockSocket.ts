import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const lines = new Set<Duplex>();
let seq = 0;

/** Opens /ws/console as RFC 6455 says, just enough to push short texts. */
export function accept(request: IncomingMessage, line: Duplex): void {
  const answer = createHash('sha1')
    .update(String(request.headers['sec-websocket-key']) + magic)
    .digest('base64');
  line.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answer}\r\n\r\n`);
  lines.add(line);
  line.on('close', () => lines.delete(line));
  line.on('error', () => lines.delete(line));
  line.on('data', (data: Buffer) => (data[0] ?? 0) === 0x88 && line.end());
}

export function push(kind: string, number: number, team: string | null, ticket = ''): void {
  const text = Buffer.from(JSON.stringify({ seq: ++seq, kind, ticket, number, team, at: new Date().toISOString() }));
  const head = Buffer.from(text.length < 126 ? [0x81, text.length] : [0x81, 126, text.length >> 8, text.length & 255]);
  lines.forEach((line) => line.write(Buffer.concat([head, text])));
}

export function cut(): void {
  lines.forEach((line) => line.destroy());
}
