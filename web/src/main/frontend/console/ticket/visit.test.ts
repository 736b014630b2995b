// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import VisitDialog from './VisitDialog.vue';
import { saidMoment, thaiMinute } from './visitTimes';

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

function said(id: string, value: string) {
  const field = byTestId<HTMLInputElement>(id);
  field.value = value;
  field.dispatchEvent(new Event('input'));
}

describe('CU-4: a visit to the customer', () => {
  test('is told in the time of Thailand, wherever the browser is', () => {
    expect(thaiMinute(Date.parse('2026-11-23T18:30:59Z'))).toBe('2026-11-24T01:30');
    expect(saidMoment('2026-11-24T01:30')).toBe('2026-11-23T18:30:00.000Z');
    expect(saidMoment('')).toBeNull();
  });

  test('is written down with when it was and what was said', async () => {
    const asked = hubAnswers(() => ({ status: 201, body: { id: 'm1' } }));
    const { unmount } = mounted(VisitDialog, { ticket: 1000041, open: true });
    await eventually(() => expect(byTestId<HTMLButtonElement>('visit-submit').disabled).toBe(true));
    said('visit-at', '2026-11-20T10:15');
    said('visit-text', 'ส่งของแทนให้แล้ว');
    await eventually(() => expect(byTestId<HTMLButtonElement>('visit-submit').disabled).toBe(false));
    byTestId('visit-submit').click();
    await eventually(() => expect(toasts.value.at(-1)?.text).toBe('บันทึกการไปพบลูกค้าแล้ว'));
    expect(asked[0]).toMatchObject({ method: 'POST', path: '/api/v1/tickets/1000041/visits', body: { at: '2026-11-20T03:15:00.000Z', text: 'ส่งของแทนให้แล้ว' } });
    unmount();
  });

  test('is never to come', async () => {
    const { unmount } = mounted(VisitDialog, { ticket: 1000041, open: true });
    await eventually(() => byTestId('visit-text'));
    said('visit-text', 'จะไปพบ');
    said('visit-at', '2099-01-01 10:00');
    await eventually(() => expect(byTestId('visit-at').getAttribute('aria-invalid')).toBe('true'));
    expect(byTestId<HTMLButtonElement>('visit-submit').disabled).toBe(true);
    unmount();
  });
});
