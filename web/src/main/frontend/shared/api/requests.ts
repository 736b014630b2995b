import { base, get, post } from './client';
import type { Page } from './page';
import { Problem } from './problem';

/** Whether whoever asks is the person, or may ask for them. */
export interface RequestVerification {
  method: string;
  proven: boolean;
  note: string | null;
  at: string;
  by: string;
}

/** What was done about it, once. */
export interface RequestFulfilment {
  what: string;
  how: string;
  note: string | null;
  recipients: string[];
  at: string;
  by: string;
}

/** What was decided; a refusal holds once somebody else approved it. */
export interface RequestDecision {
  id: string;
  outcome: string;
  ground: string | null;
  groundVersion: number | null;
  reason: string | null;
  at: string;
  by: string;
  approved: boolean | null;
  approvedAt: string | null;
  approvedBy: string | null;
}

/** What a person asked for under the law, and how far it is. */
export interface RightsRequest {
  id: string;
  subject: string;
  type: string;
  channel: string;
  receivedAt: string;
  dueOn: string;
  law: string;
  lawVersion: number;
  state: string;
  proofNeeded: string;
  ticket: number | null;
  message: string | null;
  representative: string | null;
  /** What the person wrote with it. */
  words: string | null;
  verification: RequestVerification | null;
  decision: RequestDecision | null;
  done: RequestFulfilment | null;
  recordedAt: string;
  recordedBy: string;
}

const address = (id: string) => `/privacy/requests/${id}`;

export const listRequests = (state: string, signal?: AbortSignal) =>
  get<Page<RightsRequest>>('/privacy/requests', { query: { state }, signal });
export const getRequest = (id: string, signal?: AbortSignal) => get<RightsRequest>(address(id), { signal });
export const receiveRequest = (request: Pick<RightsRequest, 'subject' | 'type' | 'channel' | 'receivedAt' | 'representative' | 'words'>) =>
  post<RightsRequest>('/privacy/requests', request);
export const verifyRequest = (id: string, proof: { method: string; proven: boolean; note: string | null }) =>
  post<RightsRequest>(`${address(id)}/verification`, proof);
export const decideRequest = (id: string, decision: { outcome: string; ground: string | null; reason: string | null }) =>
  post<RightsRequest>(`${address(id)}/decision`, decision);
/** @param decision the refusal that was read */
export const approveRequest = (id: string, decision: string, approved: boolean) =>
  post<RightsRequest>(`${address(id)}/approval`, { decision, approved });
export const completeRequest = (id: string, completion: { how: string; note: string | null }) =>
  post<RightsRequest>(`${address(id)}/completion`, completion);
export const withdrawByRequest = (id: string, purposes: string[]) => post<RightsRequest>(`${address(id)}/withdrawal`, { purposes });
export const restrictByRequest = (id: string) => post<RightsRequest>(`${address(id)}/restriction`, undefined);
export const rectifyByRequest = (id: string, correction: { kind: string; wrong: string; right: string }) =>
  post<RightsRequest>(`${address(id)}/rectification`, correction);

/** A copy of a person's data as it stands. */
export interface PersonCopy {
  request: string;
  state: 'building' | 'ready' | 'failed' | 'expired';
  done: number;
  total: number;
  askedAt: string;
  askedBy: string;
  readyAt: string | null;
  expiresAt: string | null;
  size: number | null;
  sha256: string | null;
}

/** A link that was sent; it opens with a code that goes to the same conversation. */
export interface SentLink {
  id: string;
  sentAt: string;
  expiresAt: string;
  openedAt: string | null;
}

export const makeCopy = (id: string) => post<PersonCopy>(`${address(id)}/package`, undefined);
export const getCopy = (id: string, signal?: AbortSignal) => get<PersonCopy>(`${address(id)}/package`, { signal });
export const sendCopy = (id: string) => post<SentLink>(`${address(id)}/delivery`, undefined);
export const getSentLink = (id: string, signal?: AbortSignal) => get<SentLink>(`${address(id)}/delivery`, { signal });

/** The ZIP; reading it is recorded. */
export async function openCopy(id: string): Promise<Blob> {
  const answer = await fetch(`${base}${address(id)}/package`, { headers: { Accept: 'application/zip' }, credentials: 'same-origin' });
  if (!answer.ok) throw await Problem.from(answer);
  return answer.blob();
}

/** An objection or a restriction that stands. */
export interface StandingBlock {
  id: string;
  subject: string;
  kind: 'objection' | 'restriction';
  purpose: string | null;
  channel: string | null;
  request: string | null;
  since: string;
  by: string;
}

export const listBlocks = (subject: string, signal?: AbortSignal) => get<Page<StandingBlock>>('/privacy/blocks', { query: { subject }, signal });
export const liftBlock = (id: string, lifting: { ground: string; note: string }) => post<unknown>(`/privacy/blocks/${id}/lifting`, lifting);
