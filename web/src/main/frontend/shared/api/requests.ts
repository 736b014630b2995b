import { get, post } from './client';
import type { Page } from './page';

/** Whether whoever asks is the person, or may ask for them. */
export interface RequestVerification {
  method: string;
  proven: boolean;
  note: string | null;
  at: string;
  by: string;
}

/** What was decided; a refusal holds once somebody else approved it. */
export interface RequestDecision {
  outcome: string;
  ground: string | null;
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
  verification: RequestVerification | null;
  decision: RequestDecision | null;
  recordedAt: string;
  recordedBy: string;
}

const address = (id: string) => `/privacy/requests/${id}`;

export const listRequests = (state: string, signal?: AbortSignal) =>
  get<Page<RightsRequest>>('/privacy/requests', { query: { state }, signal });
export const getRequest = (id: string, signal?: AbortSignal) => get<RightsRequest>(address(id), { signal });
export const receiveRequest = (request: Pick<RightsRequest, 'subject' | 'type' | 'channel' | 'receivedAt'>) =>
  post<RightsRequest>('/privacy/requests', request);
export const verifyRequest = (id: string, proof: { method: string; proven: boolean; note: string | null }) =>
  post<RightsRequest>(`${address(id)}/verification`, proof);
export const decideRequest = (id: string, decision: { outcome: string; ground: string | null; reason: string | null }) =>
  post<RightsRequest>(`${address(id)}/decision`, decision);
export const approveRequest = (id: string, approved: boolean) => post<RightsRequest>(`${address(id)}/approval`, { approved });
