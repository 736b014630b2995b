import type { SentFile } from '@shared/files/sentFile';

export interface Submission {
  name: string;
  email: string;
  phone: string;
  subject: string;
  text: string;
  website: string;
  language: string;
  notice: string;
  token: string;
  attachments: SentFile[];
}

/** Base64 takes a third more, and a call brings 1 MiB at most. */
export const LARGEST = 700 * 1024;

/** The code of what is missing; null when it can be sent. */
export function missing(filled: Submission): string | null {
  if (filled.text.trim() === '') return 'text-required';
  return filled.email.trim() === '' && filled.phone.trim() === '' ? 'contact-required' : null;
}

/** The code of the refusal; null when the hub has it. The same bytes are sent again after a lost line. */
export async function submit(channel: string, body: string): Promise<string | null> {
  try {
    const answer = await fetch(`/api/v1/channels/web-form/${encodeURIComponent(channel)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', 'X-Sala-CSRF': '1' },
      body,
      credentials: 'omit',
      redirect: 'error',
    });
    return answer.ok ? null : await codeOf(answer);
  } catch {
    return 'failed';
  }
}

async function codeOf(answer: Response): Promise<string> {
  const problem = (await answer.json().catch(() => ({}))) as { type?: string };
  return problem.type?.split('/').pop() ?? 'failed';
}

export function weight(list: FileList | null): number {
  return [...(list ?? [])].reduce((sum, file) => sum + file.size, 0);
}
