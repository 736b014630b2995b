import { shallowRef } from 'vue';
import type { FoundCustomer } from '@shared/api/customers';

/** The last search's answer, so that going back shows it again; in memory only. */
export const found = shallowRef<FoundCustomer[] | null>(null);
