// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, mounted } from '@shared/testing/mounted';
import SystemPage from './SystemPage.vue';

afterEach(() => vi.unstubAllGlobals());

describe('The state of the hub', () => {
  test('is told in the language of the reader, addresses as they are', async () => {
    const checks = [
      { name: 'outbox', status: 'UP', data: { due: 3 } },
      { name: 'consents', status: 'UP', data: { compared: 'not yet' } },
      { name: 'retention', status: 'UP', data: { failing: false, withoutRule: '' } },
      { name: 'scanner', status: 'UP', data: { scanner: 'none', policy: 'off' } },
      { name: 'mailboxes', status: 'UP', data: { 'support@sala.test': 'read at 2026-11-22T04:57:00Z' } },
    ];
    hubAnswers(() => ({ body: { status: 'UP', checks } }));
    const { unmount } = mounted(SystemPage);
    await eventually(() => expect(document.body.textContent).toContain('ข้อความขาออก'));
    expect(document.body.textContent).toContain('ถึงเวลาส่ง 3');
    expect(document.body.textContent).toContain('เทียบล่าสุด ยังไม่เคย');
    expect(document.body.textContent).toContain('ขัดข้อง ไม่');
    expect(document.body.textContent).toContain('ไม่มีกฎ –');
    expect(document.body.textContent).toContain('ตัวตรวจ ไม่มี');
    expect(document.body.textContent).toContain('เมื่อตรวจไม่ได้ เปิดได้โดยไม่ตรวจ');
    expect(document.body.textContent).toContain('support@sala.test อ่านล่าสุด 22 พ.ย. 2569');
    unmount();
  });
});
