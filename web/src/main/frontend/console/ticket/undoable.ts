import { changeMany, undoMany, type BulkDeed } from '@shared/api/bulk';
import { Problem } from '@shared/api/problem';
import type { Ticket } from '@shared/api/tickets';

const STALE = 'stale-version';

/** One ticket, as one of many: only so the hub keeps how it stood, and a closing that is taken back is no reopening. */
export async function doUndoably(ticket: Ticket, deed: BulkDeed): Promise<() => Promise<void>> {
  const bulk = await changeMany([ticket], deed);
  const problem = bulk.items[0]?.problem;
  if (problem) throw new Problem(problem.code === STALE ? 412 : 409, problem.code, problem.detail, problem.detail);
  return () => undo(bulk.id);
}

async function undo(bulk: string): Promise<void> {
  const kept = (await undoMany(bulk)).items[0]?.kept;
  if (kept) throw new Problem(409, kept.code, kept.detail, kept.detail);
}
