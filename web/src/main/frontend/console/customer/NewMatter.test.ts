// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { doPress } from '../shortcuts/presses';
import NewMatter from './NewMatter.vue';

afterEach(() => vi.unstubAllGlobals());

function dialog(found: unknown[]) {
  const calls = hubAnswers(({ path }) => (path.endsWith('/search') ? { body: { items: found, next: null } } : { status: 201, body: { number: 1020 } }));
  const page = { render: () => null };
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: page }, { path: '/tickets/:view/:number?', name: 'tickets', component: page }] });
  const host = mounted(NewMatter, {}, router);
  doPress('matter');
  return { calls, router, ...host };
}

async function type(testId: string, words: string) {
  await eventually(() => expect(byTestId(testId)).not.toBeNull());
  const field = byTestId<HTMLInputElement>(testId);
  field.value = words;
  field.dispatchEvent(new Event('input'));
}

const submit = () => eventually(() => expect(byTestId<HTMLButtonElement>('matter-submit').disabled).toBe(false)).then(() => byTestId('matter-submit').click());

describe('A new matter', () => {
  test('of a restricted record shows whom to ask and nothing else, and is opened apart from it (P34.1)', async () => {
    const { calls, router, unmount } = dialog([{ id: null, displayName: null, identities: [], restricted: true, officer: 'dpo1' }]);
    await type('matter-contact', '081-234-5678');
    await submit();
    await eventually(() => expect(byTestId('kept-record').textContent).toContain('dpo1'));
    expect(byTestId('matter-found').textContent).toContain('ระงับการใช้');
    await type('matter-subject', 'เรื่องใหม่');
    await submit();
    await eventually(() => expect(router.currentRoute.value.params.number).toBe('1020'));
    expect(calls.find(({ path }) => path === '/api/v1/tickets')?.body).toEqual({ subject: 'เรื่องใหม่', channel: 'phone', customer: { phone: '081-234-5678' }, text: '' });
    unmount();
  });

  test('of somebody new asks for a subject first, and searches anew for another contact point', async () => {
    const { calls, unmount } = dialog([]);
    await type('matter-contact', 'new@example.com');
    await submit();
    await eventually(() => expect(byTestId('matter-found').textContent).toContain('ยังไม่เคย'));
    expect(byTestId<HTMLButtonElement>('matter-submit').disabled).toBe(true);
    await type('matter-contact', 'other@example.com');
    await submit();
    await eventually(() => expect(calls).toHaveLength(2));
    expect(calls[1]?.body).toEqual({ q: 'other@example.com' });
    unmount();
  });

  test('of somebody found by a part of the name is opened for whom the agent chooses', async () => {
    const { calls, router, unmount } = dialog([
      { id: 'one', displayName: 'ส••• ใ•••', identities: [] },
      { id: 'two', displayName: 'ส••• แ•••', identities: [{ field: 'phone', masked: '08•-•••-••78' }] },
    ]);
    await type('matter-contact', 'สมชาย');
    await submit();
    await eventually(() => expect(byTestId('matter-several').textContent).toContain('08•-•••-••78'));
    expect(byTestId<HTMLButtonElement>('matter-submit').disabled).toBe(true);
    document.querySelectorAll<HTMLInputElement>('[data-testid=matter-person]')[1]?.click();
    await type('matter-subject', 'เรื่องใหม่');
    await submit();
    await eventually(() => expect(router.currentRoute.value.params.number).toBe('1020'));
    expect(calls.find(({ path }) => path === '/api/v1/tickets')?.body).toMatchObject({ customer: { id: 'two' } });
    unmount();
  });
});
