// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { h } from 'vue';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, mounted } from '@shared/testing/mounted';
import AttachmentList from './AttachmentList.vue';

afterEach(() => vi.unstubAllGlobals());

const place = { id: 'a1', name: 'location.geojson', size: 90, type: 'application/geo+json', state: 'clean', locked: false, reason: null, contentId: null, sensitive: true };

test('A location is shown only after a reason was given', async () => {
  const asked = hubAnswers(() => ({ body: { geometry: { coordinates: [100.53, 13.75] }, properties: { title: 'บ้าน', address: 'ถนนสุขุมวิท' } } }));
  const { unmount } = mounted({ render: () => h(AttachmentList, { attachments: [place] }) });
  expect(document.querySelector('[data-testid=attachment]')).toBeNull();
  expect(document.body.textContent).toContain('ข้อมูลอ่อนไหว');
  document.querySelector<HTMLButtonElement>('[data-testid=place-reveal]')?.click();
  await eventually(() => expect(document.querySelector('[data-testid=place-submit]')).not.toBeNull());
  document.querySelector<HTMLButtonElement>('[data-testid=place-submit]')?.click();
  await eventually(() => expect(document.querySelector('[data-testid=place]')?.textContent).toContain('ถนนสุขุมวิท'));
  expect(asked.map((each) => each.path)).toEqual(['/api/v1/attachments/a1?reason=delivery']);
  unmount();
});
