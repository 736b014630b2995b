// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { mounted } from '../testing/mounted';
import PurposeStates from './PurposeStates.vue';

const title = { th: 'ข่าวสารทางอีเมล', en: 'News by e-mail' };

test('P19.2: a spoken consent that nobody confirmed is shown as waiting', () => {
  const { unmount } = mounted(PurposeStates, {
    purposes: [{ key: 'marketing-email', title, basis: 'S19_CONSENT', permitted: false, reason: 'consent-unconfirmed' }],
  });
  expect(document.querySelector('[data-testid=purpose]')?.textContent).toMatch(/ทำไม่ได้.*รอเจ้าของข้อมูลยืนยัน/);
  unmount();
});

test('A purpose says on which basis it is permitted, and why when it is not', () => {
  const purposes = [
    { key: 'customer-care', title: { th: 'ดูแลลูกค้า', en: 'Customer care' }, basis: 'S24_3', permitted: true, reason: null },
    { key: 'marketing-email', title, basis: 'S19_CONSENT', permitted: false, reason: 'consent-expired' },
  ];
  const { unmount } = mounted(PurposeStates, { purposes });
  const [care, news] = [...document.querySelectorAll('[data-testid=purpose]')].map((each) => each.textContent);
  expect(care).toMatch(/ดูแลลูกค้า.*ทำได้.*ม\.24\(3\)/);
  expect(news).toMatch(/ข่าวสารทางอีเมล.*ทำไม่ได้.*ม\.19.*ความยินยอมหมดอายุ/);
  unmount();
});
