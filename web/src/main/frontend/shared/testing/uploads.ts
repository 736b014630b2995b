import { vi } from 'vitest';

/** An upload that the page began; the test says how it goes on. */
export class Upload {
  readonly upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  readonly headers: Record<string, string> = {};
  address = '';
  form: FormData | null = null;
  stopped = false;
  status = 0;
  statusText = '';
  responseText = '';
  onload = () => undefined as unknown;
  onerror = () => undefined as unknown;
  onabort = () => undefined as unknown;

  open(method: string, address: string): void {
    this.address = `${method} ${address}`;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getResponseHeader(): string {
    return this.status < 400 ? 'application/json' : 'application/problem+json';
  }
  send(form: FormData): void {
    this.form = form;
  }
  abort(): void {
    this.stopped = true;
    this.onabort();
  }

  reaches(share: number): void {
    this.upload.onprogress?.({ loaded: share * 1000, total: 1000 });
  }
  answers(status: number, body: unknown): void {
    Object.assign(this, { status, responseText: JSON.stringify(body) });
    this.onload();
  }
}

/** Takes the page's uploads instead of the hub. */
export function uploadsBegin(): Upload[] {
  const begun: Upload[] = [];
  vi.stubGlobal('XMLHttpRequest', function () {
    begun.push(new Upload());
    return begun.at(-1);
  });
  return begun;
}
