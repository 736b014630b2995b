import { del, get, put } from './client';
import type { Priority } from './tickets';

/** What a customer buys, in baht, and what it is kept for. */
export interface CustomerValue {
  amount: number;
  asOf: string;
  purpose: string;
  at: string;
  by: string;
}

export interface PrioritySuggestion {
  suggested: Priority | null;
  present: Priority;
  reasons: ('top-value' | 'risk' | 'opportunity')[];
  place: number | null;
  of: number | null;
  since: string | null;
  withheld: string | null;
}

export const getSuggestion = (number: number, signal?: AbortSignal) => get<PrioritySuggestion>(`/tickets/${number}/priority-suggestion`, { signal });
export const getValue = (customer: string, signal?: AbortSignal) => get<CustomerValue>(`/customers/${customer}/value`, { signal });
export const recordValue = (customer: string, value: { amount: number; asOf: string; purpose: string }) => put<CustomerValue>(`/customers/${customer}/value`, value);
export const forgetValue = (customer: string) => del(`/customers/${customer}/value`);
