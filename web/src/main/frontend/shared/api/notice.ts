const NOTICE = 'general';

/** The page of this notice; without a version the one in force. */
export const noticePage = (notice: string, language: string): string => `/api/v1/notices/${notice}?lang=${language}`;

/** Which notice is in force, such as `general/2`; its key alone when the hub does not tell. */
export async function noticeInForce(): Promise<string> {
  try {
    const answer = await fetch(`/api/v1/notices/${NOTICE}`, { headers: { Accept: 'application/json' }, credentials: 'omit' });
    const { version } = (await answer.json()) as { version?: unknown };
    return answer.ok && typeof version === 'number' ? `${NOTICE}/${version}` : NOTICE;
  } catch {
    return NOTICE;
  }
}
