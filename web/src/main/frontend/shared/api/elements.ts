import { get } from './client';
import type { Page } from './page';

export const stages = ['before', 'during', 'after'] as const;
export type Stage = (typeof stages)[number];

/** What customers need besides the product, before, during or after the transaction. */
export interface ServiceElement {
  code: string;
  stage: Stage;
  nameTh: string;
  nameEn: string;
}

export const listElements = (signal?: AbortSignal) => get<Page<ServiceElement>>('/service-elements', { signal });
