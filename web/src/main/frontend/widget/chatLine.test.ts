import { beforeEach, expect, test, vi } from 'vitest';
import { backoff, ChatLine, type LineState } from './chatLine';
import type { HubFrame, Line, Said } from './frames';

class FakeSocket {
  static all: FakeSocket[] = [];
  sent: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((message: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor() {
    FakeSocket.all.push(this);
  }

  send(text: string) {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close() {
    this.onclose?.({ code: 1000 });
  }

  hear(frame: unknown) {
    this.onmessage?.({ data: JSON.stringify(frame) });
  }

  drop(code = 1006) {
    this.onclose?.({ code });
  }

  greet(history: Partial<Line>[] = [], token = 'secret') {
    this.onopen?.();
    this.hear({ type: 'hello', token, history, presence: {}, purposes: [] });
  }

  of(type: string) {
    return this.sent.filter((frame) => frame.type === type);
  }
}

const kept = { token: null as string | null };
const states: LineState[] = [];
const settled: Said[] = [];
const heard: HubFrame[] = [];

function open(): ChatLine {
  const line = new ChatLine({
    url: 'ws://hub.test/ws/chat',
    channel: 'chat-test',
    language: 'th',
    tokens: { read: () => kept.token, write: (token) => (kept.token = token) },
    heard: (frame) => heard.push(frame),
    moved: (state) => states.push(state),
    changed: (said) => settled.push({ ...said }),
    connect: () => new FakeSocket() as unknown as WebSocket,
    wait: () => 0,
  });
  line.open();
  return line;
}

const last = () => FakeSocket.all[FakeSocket.all.length - 1] as FakeSocket;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSocket.all = [];
  kept.token = null;
  [states, settled, heard].forEach((list) => (list.length = 0));
});

test('A message leaves after hello and is settled by its acknowledgement', () => {
  const line = open();
  const said = line.say('สวัสดีค่ะ');
  expect(last().of('message')).toEqual([]);

  last().greet();
  expect(last().of('message')).toMatchObject([{ clientId: said.clientId, text: 'สวัสดีค่ะ' }]);
  last().hear({ type: 'ack', clientId: said.clientId, id: 'm1' });

  expect(settled).toMatchObject([{ clientId: said.clientId, state: 'taken' }]);
});

test('What was not acknowledged is said again under the same id, and what was is not', () => {
  const line = open();
  last().greet();
  const first = line.say('หนึ่ง');
  const second = line.say('สอง');
  last().hear({ type: 'ack', clientId: first.clientId, id: 'm1' });
  last().drop();
  vi.runAllTimers();

  last().greet();

  expect(FakeSocket.all).toHaveLength(2);
  expect(last().of('hello')).toMatchObject([{ token: 'secret' }]);
  expect(last().of('message').map((frame) => frame.clientId)).toEqual([second.clientId]);
});

test('CH-6: the answers that were read before go beside the words, and again when they are said again', () => {
  const line = open();
  last().greet();
  line.say('ของยังไม่มา', [], undefined, [{ id: 'q1', language: 'th', helped: false }]);
  line.say('ต่อจากเมื่อกี้');
  last().drop();
  vi.runAllTimers();
  last().greet();

  const [first, second] = last().of('message');
  expect(first).toMatchObject({ text: 'ของยังไม่มา', read: [{ id: 'q1', language: 'th', helped: false }] });
  expect(second).not.toHaveProperty('read');
});

test('What the history shows as taken is not said again although its acknowledgement was lost', () => {
  const line = open();
  last().greet();
  const said = line.say('หนึ่ง');
  last().drop();
  vi.runAllTimers();

  last().greet([{ id: 'm1', clientId: said.clientId, by: 'guest', confirmed: true }]);

  expect(last().of('message')).toEqual([]);
  expect(settled).toMatchObject([{ clientId: said.clientId, state: 'taken' }]);
});

test('Every line of ours is confirmed, also one that came while the page was away', () => {
  open();
  last().greet([{ id: 'away', by: 'agent', confirmed: false }]);
  last().hear({ type: 'message', id: 'now', by: 'agent', text: 'ค่ะ', confirmed: false });

  expect(last().of('received')).toEqual([
    { type: 'received', ids: ['away'] },
    { type: 'received', ids: ['now'] },
  ]);
});

test('What the hub cannot do at the moment is said again later; what it will never take is given back', () => {
  const line = open();
  last().greet();
  const later = line.say('ลองใหม่');
  const never = line.say('ยาวเกินไป');
  last().hear({ type: 'error', code: 'try-again', sentence: '', clientId: later.clientId });
  last().hear({ type: 'error', code: 'too-long', sentence: '', clientId: never.clientId });
  vi.advanceTimersByTime(10_000);

  expect(last().of('message').map((frame) => frame.clientId)).toEqual([later.clientId, never.clientId, later.clientId]);
  expect(settled).toMatchObject([{ clientId: never.clientId, state: 'refused' }]);
});

test('Another language begins with a new hello of the same guest, and what waits is said once', () => {
  const line = open();
  last().greet();
  const said = line.say('ยังไม่ถึง');
  line.speak('en');

  expect(line.waiting).toEqual([said]);
  last().greet();
  expect(FakeSocket.all).toHaveLength(2);
  expect(last().of('hello')).toMatchObject([{ token: 'secret', language: 'en' }]);
  expect(last().of('message')).toMatchObject([{ clientId: said.clientId }]);
});

test('A page that may not embed the chat does not knock again', () => {
  open();
  last().drop(1008);
  vi.runAllTimers();

  expect(FakeSocket.all).toHaveLength(1);
  expect(states).toEqual(['connecting', 'refused']);
});

test('The wait doubles up to half a minute, and chance keeps the pages apart', () => {
  expect(backoff(0, () => 1)).toBe(500);
  expect(backoff(20, () => 1)).toBe(30_000);
  expect(backoff(3, () => 0)).toBe(2000);
});
