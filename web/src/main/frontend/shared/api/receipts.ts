import { post } from './client';

/** A receipt as it was downloaded, as far as a page shows it. Times are in UTC. */
export interface SignedReceipt {
  receipt: { receipt: string; state: string; purpose?: { titleTh?: string; titleEn?: string; key?: string }; at?: string; validUntil?: string | null };
  signature: string;
}

/** Whether the hub signed exactly these words, and whether the ledger says the same today. */
export interface ReceiptCheck {
  genuine: boolean;
  recorded: boolean;
}

/** What a file holds; null when it is no receipt. */
export function readReceipt(text: string): SignedReceipt | null {
  try {
    const found = JSON.parse(text) as Partial<SignedReceipt> | null;
    return typeof found?.signature === 'string' && typeof found.receipt?.receipt === 'string' ? (found as SignedReceipt) : null;
  } catch {
    return null;
  }
}

export const checkReceipt = (shown: SignedReceipt) => post<ReceiptCheck>('/receipts/verification', shown);
