// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import RevealDialog from './RevealDialog.vue';

afterEach(() => vi.unstubAllGlobals());

function asking() {
  const revealed = vi.fn();
  const props = { open: true, customer: 'c1', ticket: 7, field: 'phone', identity: 'i2', onRevealed: revealed };
  return { revealed, ...mounted(RevealDialog, props) };
}

describe('A reveal', () => {
  test('carries its reason, the ticket and which of several it means', async () => {
    const calls = hubAnswers(() => ({ body: { field: 'phone', value: '081-000-0000' } }));
    const { revealed, unmount } = asking();
    await eventually(() => byTestId('reveal-submit'));
    byTestId('reason-verify-caller').click();
    byTestId('reveal-submit').click();
    await eventually(() => expect(revealed).toHaveBeenCalledWith('081-000-0000'));
    expect(calls[0]?.body).toEqual({ field: 'phone', id: 'i2', reason: 'verify-caller', ticket: 7, note: null });
    unmount();
  });

  test('needs one key for its coded reason, and no digit for the one that wants words', async () => {
    const calls = hubAnswers(() => ({ body: { field: 'phone', value: '081-000-0000' } }));
    const { revealed, unmount } = asking();
    await eventually(() => byTestId('reveal-submit'));
    const press = (code: string) => byTestId('reason-other').dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true }));
    press('Digit8');
    press('Digit4');
    await eventually(() => expect(revealed).toHaveBeenCalledWith('081-000-0000'));
    expect(calls.map(({ body }) => (body as { reason: string }).reason)).toEqual(['delivery']);
    unmount();
  });

  test('for another reason asks for a note first', async () => {
    const { unmount } = asking();
    await eventually(() => byTestId('reveal-submit'));
    byTestId('reason-other').click();
    await eventually(() => expect(byTestId<HTMLButtonElement>('reveal-submit').disabled).toBe(true));
    const note = byTestId<HTMLTextAreaElement>('reveal-note');
    note.value = 'ตรวจสอบตามคำขอของลูกค้า';
    note.dispatchEvent(new Event('input'));
    await eventually(() => expect(byTestId<HTMLButtonElement>('reveal-submit').disabled).toBe(false));
    unmount();
  });

  test('sends a note only with the reason that needs one', async () => {
    const calls = hubAnswers(() => ({ body: { field: 'phone', value: 'x' } }));
    const { unmount } = asking();
    await eventually(() => byTestId('reveal-submit'));
    byTestId('reason-other').click();
    await eventually(() => byTestId('reveal-note'));
    const note = byTestId<HTMLTextAreaElement>('reveal-note');
    note.value = 'x';
    note.dispatchEvent(new Event('input'));
    byTestId('reason-quality').click();
    await eventually(() => expect(document.querySelector('[data-testid="reveal-note"]')).toBeNull());
    byTestId('reveal-submit').click();
    await eventually(() => expect(calls[0]?.body).toMatchObject({ reason: 'quality', note: null }));
    unmount();
  });
});
