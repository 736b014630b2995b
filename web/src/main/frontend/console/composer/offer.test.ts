import { expect, it } from 'vitest';
import { Problem } from '@shared/api/problem';
import { offerIn } from './offer';

it('shows the words that the hub took for an offer', () => {
  const fault = new Problem(422, '/problems/offer-without-consent', '', null, { errors: ['ซื้อ 1 แถม 1'] });
  expect(offerIn(fault)).toEqual(['ซื้อ 1 แถม 1']);
});

it('sees no offer in another fault', () => {
  expect(offerIn(new Problem(422, '/problems/purpose-refused', '', null))).toEqual([]);
  expect(offerIn(null)).toEqual([]);
});
