import { vi } from 'vitest';

/** What the page asked of the hub. */
export interface Asked {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

export interface Answer {
  status?: number;
  body?: unknown;
  unreachable?: boolean;
}

/** Answers in place of the hub and remembers what it was asked. */
export function hubAnswers(answer: (asked: Asked) => Answer): Asked[] {
  const calls: Asked[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const asked = {
      method: init.method ?? 'GET',
      path,
      headers: init.headers as Record<string, string>,
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
    };
    calls.push(asked);
    const given = answer(asked);
    return given.unreachable ? Promise.reject(new TypeError('no line')) : Promise.resolve(responseOf(given));
  });
  return calls;
}

function responseOf({ status = 200, body }: Answer): Response {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}
