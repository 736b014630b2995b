// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import MergeDialog from './MergeDialog.vue';

const found = (id: string) => ({ id, displayName: `ลูกค้า ${id}`, identities: [{ field: 'phone', masked: '08•-•••-5678' }] });

afterEach(() => vi.unstubAllGlobals());

function types(id: string, value: string) {
  byTestId<HTMLInputElement>(id).value = value;
  byTestId(id).dispatchEvent(new Event('input'));
}

test('Two customers are made one person by evidence, and parted again', async () => {
  const asked = hubAnswers(({ path }) => ({ body: path.endsWith('/customers/search') ? { items: [found('c1'), found('c2'), { id: null, restricted: true, officer: null }], next: null } : {} }));
  const { unmount } = mounted(MergeDialog, { open: true, customer: 'c1', ticket: 7 });
  await eventually(() => expect(byTestId<HTMLButtonElement>('same-person-submit').disabled).toBe(true));
  types('same-person-q', '5678');
  await eventually(() => expect(byTestId<HTMLButtonElement>('same-person-find').disabled).toBe(false));
  byTestId('same-person-find').click();
  await eventually(() => expect(document.querySelectorAll('[data-testid=same-person-choice]')).toHaveLength(1));
  byTestId('same-person-choice').click();
  byTestId('merge-evidence-SIGNED_FORM').click();
  types('same-person-note', 'บัตรสมาชิกใบเดียวกัน');
  await eventually(() => expect(byTestId<HTMLButtonElement>('same-person-submit').disabled).toBe(false));
  byTestId('same-person-submit').click();
  await eventually(() =>
    expect(asked.find(({ path }) => path.endsWith('/customers/c1/merge'))).toMatchObject({
      method: 'POST',
      body: { other: 'c2', evidence: [{ kind: 'SIGNED_FORM', text: 'บัตรสมาชิกใบเดียวกัน' }] },
    }),
  );
  await eventually(() => expect(toasts.value.at(-1)?.deed).toBeDefined());
  toasts.value.at(-1)?.deed?.run();
  await eventually(() => expect(asked.some(({ method, path }) => method === 'DELETE' && path.endsWith('/customers/c2/merge'))).toBe(true));
  unmount();
});
