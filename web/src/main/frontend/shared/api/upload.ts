import { answerOf, base, headersOf } from './client';
import { Problem } from './problem';

/** How an upload is watched and stopped. */
export interface Watch {
  /** Hears the part that has left the browser, 0 to 1. */
  progress: (share: number) => void;
  signal: AbortSignal;
}

/** Keeps a file at the hub for a message to be sent; it is thrown away there when no message takes it. */
export const uploadAttachment = (file: File, watch: Watch) => upload<{ id: string }>('/attachments', file, watch);

/** Only XMLHttpRequest tells how much of a body has left. */
async function upload<T>(path: string, file: File, { progress, signal }: Watch): Promise<T> {
  const request = new XMLHttpRequest();
  const answered = new Promise<Response>((resolve, reject) => {
    request.open('POST', base + path);
    Object.entries(headersOf('POST')).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => progress(event.total === 0 ? 0 : event.loaded / event.total);
    request.onload = () => resolve(responseOf(request));
    request.onerror = () => reject(Problem.unreachable());
    request.onabort = () => reject(new DOMException('The upload was stopped.', 'AbortError'));
  });
  signal.addEventListener('abort', () => request.abort());
  const form = new FormData();
  form.append('file', file, file.name);
  request.send(form);
  return answerOf<T>(await answered);
}

function responseOf(request: XMLHttpRequest): Response {
  return new Response(request.responseText || null, {
    status: request.status,
    statusText: request.statusText,
    headers: { 'Content-Type': request.getResponseHeader('Content-Type') ?? '' },
  });
}
