// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { doPress } from '../shortcuts/presses';
import FoundCustomers from './FoundCustomers.vue';

afterEach(() => vi.unstubAllGlobals());

function pane(found: unknown[]) {
  const calls = hubAnswers(({ path }) => (path.endsWith('/search') ? { body: { items: found, next: null } } : { body: { openTickets: [1020] } }));
  const page = { render: () => null };
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: page }, { path: '/tickets/:view?/:number?', name: 'tickets', component: page }] });
  return { calls, ...mounted(FoundCustomers, { q: 'สมชาย' }, router) };
}

describe('Customers of a search', () => {
  test('are looked for only when somebody asks, since each look is logged', async () => {
    const { calls, unmount } = pane([{ id: 'one', displayName: 'ส••• ใ•••', identities: [{ field: 'phone', masked: '08•-•••-••78' }] }]);
    await eventually(() => expect(byTestId('find-customers')).not.toBeNull());
    expect(calls).toHaveLength(0);
    doPress('find-customers');
    await eventually(() => expect(byTestId('found-customer').textContent).toContain('08•-•••-••78'));
    expect(calls[0]).toMatchObject({ path: '/api/v1/customers/search', body: { q: 'สมชาย' } });
    byTestId('found-customer').click();
    await eventually(() => expect(byTestId('found-ticket').textContent).toBe('#1020'));
    unmount();
  });

  test('that are more than a page go on below, each person once', async () => {
    const page = (ids: string[], next: string | null) => ({ items: ids.map((id) => ({ id, displayName: id, identities: [] })), next });
    const calls = hubAnswers(({ body }) => ({ body: (body as { cursor?: string }).cursor === 'c1' ? page(['two', 'three'], null) : page(['one', 'two'], 'c1') }));
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/tickets/:view?/:number?', name: 'tickets', component: { render: () => null } }] });
    const { unmount } = mounted(FoundCustomers, { q: 'สมชาย' }, router);
    doPress('find-customers');
    await eventually(() => expect(byTestId('found-more')).not.toBeNull());
    byTestId('found-more').click();
    await eventually(() => expect(document.querySelectorAll('[data-testid=found-customer]')).toHaveLength(3));
    expect(calls[1]).toMatchObject({ body: { q: 'สมชาย', cursor: 'c1' } });
    unmount();
  });

  test('that nobody fits say how to look', async () => {
    const { unmount } = pane([]);
    doPress('find-customers');
    await eventually(() => expect(byTestId('found-nobody').textContent).toContain('สี่ตัว'));
    unmount();
  });
});
