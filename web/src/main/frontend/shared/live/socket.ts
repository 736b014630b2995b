import { readonly, ref } from 'vue';
import { getMe } from '../api/me';
import { backoff } from './backoff';

/** What the hub pushes: which ticket changed and how, never what it says. */
export interface LiveEvent {
  seq: number;
  /** `ticket-opened`, `ticket-changed`, `message-added`, `delivery-changed`, … */
  kind: string;
  /** Id of the ticket; of the call for `call-…`, whose number is 0. */
  ticket: string;
  number: number;
  team: string | null;
  at: string;
}

export type Connection = 'connecting' | 'live' | 'down';

const settled = 5000;
const refused = 1008;
const connection = ref<Connection>('connecting');
const listeners = new Set<(event: LiveEvent) => void>();

let socket: WebSocket | null = null;
let lastSeq: number | null = null;
let attempt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export const liveConnection = readonly(connection);

export function onLiveEvent(listener: (event: LiveEvent) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Connects, and connects again whenever the line drops; each time it asks for what it missed. A refused line may mean
 * that the session ended, which the question who is signed in brings to light.
 */
export function openLive(): void {
  window.addEventListener('online', reconnectNow);
  connect();
}

/** Skips what is left of the wait. */
export function reconnectNow(): void {
  if (connection.value === 'live') return;
  attempt = 0;
  connect();
}

function connect(): void {
  clearTimeout(timer);
  socket?.close();
  const line = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/ws/console`);
  socket = line;
  let steady: ReturnType<typeof setTimeout> | undefined;
  line.onopen = () => {
    connection.value = 'live';
    if (lastSeq !== null) line.send(JSON.stringify({ since: lastSeq }));
    steady = setTimeout(() => (attempt = 0), settled);
  };
  line.onmessage = (message) => receive(String(message.data));
  line.onclose = (event) => {
    clearTimeout(steady);
    if (event.code === refused || attempt === 2) void getMe().catch(() => undefined);
    if (socket === line) retry();
  };
}

function retry(): void {
  connection.value = 'down';
  timer = setTimeout(connect, backoff(attempt++));
}

function receive(raw: string): void {
  const event = parsed(raw);
  if (event === null) return;
  lastSeq = Math.max(lastSeq ?? 0, event.seq);
  listeners.forEach((listener) => listener(event));
}

function parsed(raw: string): LiveEvent | null {
  try {
    const event = JSON.parse(raw) as Partial<LiveEvent>;
    return typeof event.seq === 'number' && typeof event.kind === 'string' ? (event as LiveEvent) : null;
  } catch {
    return null;
  }
}
