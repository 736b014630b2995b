import type { Customer, Identity } from '@shared/api/customers';

/** Whether a text is a mask, so that only a reveal shows what is behind it. */
export const isMasked = (text: string | null): boolean => text === null || /[•*]/.test(text);

/** The rows of the pane: the name first, then each contact point as the hub gave it. */
export function identityRows(customer: Customer): Identity[] {
  if (customer.identities.some((each) => each.field === 'name')) return customer.identities;
  const shown = customer.displayName ?? '';
  const name: Identity = {
    field: 'name',
    channel: null,
    masked: shown,
    value: isMasked(customer.displayName) ? null : shown,
    verified: false,
  };
  return shown === '' ? customer.identities : [name, ...customer.identities];
}
