import type { HubFrame, Line, ReadAnswer, Said, SentFile } from './frames';

export type LineState = 'closed' | 'connecting' | 'live' | 'down' | 'refused';

export interface LineOptions {
  url: string;
  channel: string;
  language: 'th' | 'en';
  /** Where the guest's token is kept for this tab; nothing else ever is. */
  tokens: { read(): string | null; write(token: string): void };
  heard(frame: HubFrame): void;
  moved(state: LineState): void;
  changed(said: Said): void;
  connect?(url: string): WebSocket;
  wait?(attempt: number): number;
}

const policy = 1008;
const later = new Set(['try-again', 'too-many']);
const pause = 10_000;

/** The line to the hub. What was not acknowledged is said again after each reconnection, under the same id, so that it stands once. */
export class ChatLine {
  private socket: WebSocket | null = null;
  private pending: Said[] = [];
  private attempt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private greeted = false;

  constructor(private readonly options: LineOptions) {}

  open(): void {
    if (!this.socket) this.connect();
  }

  /** Says hello anew in another language; what waits to be said waits on. */
  speak(language: LineOptions['language']): void {
    this.options.language = language;
    const before = this.socket;
    if (!before) return;
    this.socket = null;
    before.close();
    this.connect();
  }

  get waiting(): readonly Said[] {
    return this.pending;
  }

  close(): void {
    clearTimeout(this.timer);
    const socket = this.socket;
    this.socket = null;
    socket?.close();
    this.options.moved('closed');
  }

  say(text: string, files: SentFile[] = [], email?: string, read: ReadAnswer[] = []): Said {
    const said: Said = { clientId: newId(), text, files, email, read, state: 'waiting' };
    this.pending.push(said);
    this.transmit(said);
    return said;
  }

  /** Says something that nobody waits for; lost when the line is down. */
  mention(frame: Record<string, unknown>): boolean {
    if (!this.greeted) return false;
    this.socket?.send(JSON.stringify(frame));
    return true;
  }

  private connect(): void {
    clearTimeout(this.timer);
    this.greeted = false;
    this.options.moved('connecting');
    const socket = (this.options.connect ?? ((url: string) => new WebSocket(url)))(this.options.url);
    this.socket = socket;
    socket.onopen = () => {
      const token = this.options.tokens.read();
      const { channel, language } = this.options;
      socket.send(JSON.stringify({ type: 'hello', channel, language, ...(token ? { token } : {}) }));
    };
    socket.onmessage = (message) => this.receive(JSON.parse(String(message.data)) as HubFrame);
    socket.onclose = (event) => {
      if (this.socket === socket) this.dropped(event.code);
    };
  }

  private dropped(code: number): void {
    this.greeted = false;
    if (code === policy) {
      this.options.moved('refused');
      return;
    }
    this.options.moved('down');
    this.timer = setTimeout(() => this.connect(), (this.options.wait ?? backoff)(this.attempt++));
  }

  private receive(frame: HubFrame): void {
    if (frame.type === 'hello') this.welcomed(frame.token, frame.history);
    if (frame.type === 'ack') this.settle(frame.clientId, 'taken');
    if (frame.type === 'message') this.confirm([frame]);
    if (frame.type === 'error' && frame.clientId) this.refused(frame.clientId, frame.code);
    this.options.heard(frame);
  }

  private welcomed(token: string, history: Line[]): void {
    this.attempt = 0;
    this.greeted = true;
    this.options.tokens.write(token);
    this.options.moved('live');
    history.forEach((line) => line.clientId && this.settle(line.clientId, 'taken'));
    this.confirm(history);
    this.pending.forEach((said) => this.transmit(said));
  }

  private confirm(lines: Line[]): void {
    const ids = lines.filter((line) => !line.confirmed).map((line) => line.id);
    if (ids.length > 0) this.mention({ type: 'received', ids });
  }

  private transmit({ clientId, text, files, email, read }: Said): void {
    this.mention({ type: 'message', clientId, text, attachments: files, ...(email ? { email } : {}), ...(read?.length ? { read } : {}) });
  }

  private refused(clientId: string, code: string): void {
    if (!later.has(code)) return this.settle(clientId, 'refused');
    setTimeout(() => this.pending.filter((said) => said.clientId === clientId).forEach((said) => this.transmit(said)), pause);
  }

  private settle(clientId: string, state: Said['state']): void {
    const said = this.pending.find((one) => one.clientId === clientId);
    if (!said) return;
    said.state = state;
    this.pending = this.pending.filter((one) => one !== said);
    this.options.changed(said);
  }
}

/** Milliseconds before the given attempt, doubling to half a minute and spread by chance. */
export function backoff(attempt: number, chance: () => number = Math.random): number {
  const most = Math.min(30_000, 500 * 2 ** attempt);
  return Math.round(most / 2 + (most / 2) * chance());
}

/** Also on pages without TLS, where browsers offer no randomUUID. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
