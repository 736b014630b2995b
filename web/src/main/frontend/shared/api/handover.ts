import { get, post } from './client';
import type { Page } from './page';

/** A customer's request under the law as the agent who handed it over sees it. */
export interface HandedOver {
  id: string;
  type: string;
  message: string;
  receivedAt: string;
  dueOn: string;
  state: string;
}

const address = (ticket: number) => `/tickets/${ticket}/rights-requests`;

export const listHandedOver = (ticket: number, signal?: AbortSignal) => get<Page<HandedOver>>(address(ticket), { signal });
export const handOver = (ticket: number, handover: { type: string; message: string }) => post<HandedOver>(address(ticket), handover);
