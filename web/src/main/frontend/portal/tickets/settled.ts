import { getOwnArrival, type OwnArrival } from '@shared/api/own';
import { Problem } from '@shared/api/problem';

/** How long to wait before asking again, in milliseconds; the last one from then on. */
const pauses = [150, 300, 600, 1200, 2500, 5000];

/** Asks until what was taken in stands in a ticket, or until it is given up. */
export async function settled(id: string, signal: AbortSignal): Promise<OwnArrival & { ticket: number }> {
  for (let turn = 0; ; turn++) {
    const { ticket, ...rest } = await asked(id, signal);
    if (ticket !== null) return { ...rest, ticket };
    await pause(pauses[Math.min(turn, pauses.length - 1)] as number, signal);
  }
}

/** A line that is gone for a moment is no answer; whatever else went wrong is. */
async function asked(id: string, signal: AbortSignal): Promise<OwnArrival> {
  try {
    return await getOwnArrival(id, signal);
  } catch (fault) {
    if (fault instanceof Problem && fault.passing) return { id, ticket: null, message: null };
    throw fault;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Nobody waits any more.', 'AbortError'));
    });
  });
}
