import { del, get, put } from './client';

/** The service agreement of a customer, by a name that policies apply to. */
export interface CustomerAgreement {
  agreement: string;
  at: string;
  by: string;
}

export const getAgreement = (customer: string, signal?: AbortSignal) => get<CustomerAgreement>(`/customers/${customer}/agreement`, { signal });
export const recordAgreement = (customer: string, agreement: string) => put<CustomerAgreement>(`/customers/${customer}/agreement`, { agreement });
export const endAgreement = (customer: string) => del(`/customers/${customer}/agreement`);
