import { Problem } from './problem';

/** What a call may carry besides its path. */
export interface Call {
  query?: Record<string, string | number | null | undefined>;
  body?: unknown;
  /** Version the caller saw; the hub answers 412 when it is no longer the newest. */
  version?: number;
  /** The same key and body within 24 hours gives the first answer again. */
  idempotencyKey?: string;
  /** It goes out although the page is being left. */
  leaving?: boolean;
  signal?: AbortSignal;
}

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
type Listener = () => void;

export const base = '/api/v1';
let onUnauthorised: Listener = () => undefined;
let link: string | null = null;

/** From now on calls rest on a customer's signed link, which is kept in memory only; null for the session. */
export function restOnLink(secret: string | null): void {
  link = secret;
}

/** Called once for every answer 401. */
export function whenUnauthorised(listener: Listener): void {
  onUnauthorised = listener;
}

export const get = <T>(path: string, call: Call = {}) => send<T>('GET', path, call);
export const post = <T>(path: string, body: unknown, call: Call = {}) => send<T>('POST', path, { ...call, body });
export const put = <T>(path: string, body: unknown, call: Call = {}) => send<T>('PUT', path, { ...call, body });
export const patch = <T>(path: string, body: unknown, call: Call = {}) => send<T>('PATCH', path, { ...call, body });
export const del = <T>(path: string, call: Call = {}) => send<T>('DELETE', path, call);

/** What is no JSON, such as a mail as it came. */
export async function getFile(path: string, call: Call = {}): Promise<Blob> {
  const response = await reach(base + path + queryOf(call.query), { headers: { ...headersOf('GET', call), Accept: 'application/octet-stream, application/problem+json' }, credentials: 'same-origin', redirect: 'error', signal: call.signal });
  if (!response.ok) return answerOf<Blob>(response);
  return response.blob();
}

async function send<T>(method: Method, path: string, call: Call): Promise<T> {
  return answerOf<T>(
    await reach(base + path + queryOf(call.query), {
      method,
      headers: headersOf(method, call),
      body: call.body === undefined ? undefined : JSON.stringify(call.body),
      credentials: 'same-origin',
      redirect: 'error',
      keepalive: call.leaving,
      signal: call.signal,
    }),
  );
}

/** What an answer of the hub holds; a refusal becomes its problem. */
export async function answerOf<T>(response: Response): Promise<T> {
  if (response.status === 401) onUnauthorised();
  if (!response.ok) throw await Problem.from(response);
  return (response.status === 204 ? undefined : await bodyOf(response)) as T;
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw Problem.unreachable();
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  const raw = await response.text();
  return raw.length === 0 ? undefined : (JSON.parse(raw) as unknown);
}

/** What every call to the hub carries; unsafe ones say that a page of ours sent them. */
export function headersOf(method: Method, call: Call = {}): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(method === 'GET' ? {} : { 'X-Sala-CSRF': '1' }),
    ...(link === null ? {} : { 'X-Sala-Link': link }),
    ...(call.version === undefined ? {} : { 'If-Match': `"${call.version}"` }),
    ...(call.idempotencyKey === undefined ? {} : { 'Idempotency-Key': call.idempotencyKey }),
  };
}

function queryOf(query: Call['query']): string {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {})) {
    if (value !== null && value !== undefined && value !== '') words.set(key, String(value));
  }
  const text = words.toString();
  return text.length === 0 ? '' : `?${text}`;
}
