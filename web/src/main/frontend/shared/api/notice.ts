const NOTICE = 'general';

/** The page of this notice; without a version the one in force. */
export const noticePage = (notice: string, language: string): string => `/api/v1/notices/${notice}?lang=${language}`;

/** Which notice is in force, such as `general/2`, and whether anybody can agree on it. Its key alone when the hub does not tell, which refuses a consent on it. */
export async function noticeToAgreeOn(): Promise<{ notice: string; sound: boolean }> {
  const untold = { notice: NOTICE, sound: true };
  try {
    const answer = await fetch(`/api/v1/notices/${NOTICE}`, { headers: { Accept: 'application/json' }, credentials: 'omit' });
    const { version, sound } = (await answer.json()) as { version?: unknown; sound?: unknown };
    return answer.ok && typeof version === 'number' ? { notice: `${NOTICE}/${version}`, sound: sound !== false } : untold;
  } catch {
    return untold;
  }
}

/** Which notice is in force, for whoever only shows it. */
export const noticeInForce = async (): Promise<string> => (await noticeToAgreeOn()).notice;
