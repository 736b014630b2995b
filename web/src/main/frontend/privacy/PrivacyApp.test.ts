// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createRouter, createMemoryHistory } from 'vue-router';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import PrivacyApp from './PrivacyApp.vue';

afterEach(() => vi.unstubAllGlobals());

const person = (name: string, ...roles: string[]) => ({ name, displayName: null, roles: roles.length > 0 ? roles : ['auditor'], teams: [], locale: null });
const routes = [{ path: '/:all(.*)*', component: { render: () => null } }];

async function workspace(...roles: string[]) {
  hubAnswers(() => ({ status: 404, body: {} }));
  me.value = person('dpo1', ...roles);
  const router = createRouter({ history: createMemoryHistory(), routes });
  await router.push('/requests/1');
  return { router, page: mounted(PrivacyApp, {}, router) };
}
const entries = () => [...document.querySelectorAll('nav [data-testid^=nav-]')].map((entry) => entry.getAttribute('data-testid'));

test('The menu has its pages in groups, and a page below one of them belongs to it', async () => {
  const { page } = await workspace('privacy-officer');
  expect(document.querySelectorAll('nav ul[aria-labelledby]').length).toBe(4);
  expect(new Set(entries()).size).toBe(entries().length);
  expect(document.querySelectorAll('nav [aria-current=page]').length).toBe(1);
  expect(byTestId('nav-requests').getAttribute('aria-current')).toBe('page');
  page.unmount();
});

test('An auditor is not shown what only officers do', async () => {
  const { page } = await workspace('auditor');
  expect(entries()).toContain('nav-access');
  expect(entries()).not.toContain('nav-audits');
  page.unmount();
});

test('On a narrow screen a button opens the menu, Escape and a new page close it, and the focus comes back', async () => {
  const { router, page } = await workspace('privacy-officer');
  const button = byTestId('menu');
  expect(button.getAttribute('aria-expanded')).toBe('false');
  button.click();
  await eventually(() => expect(button.getAttribute('aria-expanded')).toBe('true'));
  byTestId('nav-law').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await eventually(() => expect(document.activeElement).toBe(button));
  expect(button.getAttribute('aria-expanded')).toBe('false');
  button.click();
  await router.push('/law');
  await eventually(() => expect(button.getAttribute('aria-expanded')).toBe('false'));
  byTestId('skip').click();
  expect(document.activeElement?.tagName).toBe('MAIN');
  page.unmount();
});

test('What one user looked up does not stay for another who signed in elsewhere', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { pathname: '/privacy/', hash: '', reload });
  hubAnswers(() => ({ body: person('auditor1') }));
  me.value = person('dpo1');
  const page = mounted(PrivacyApp, {}, createRouter({ history: createMemoryHistory(), routes }));
  page.queries.setQueryData(['person', 1], 'seen by dpo1');

  window.dispatchEvent(new Event('focus'));

  await eventually(() => expect(reload).toHaveBeenCalledOnce());
  expect(page.queries.getQueryData(['person', 1])).toBeUndefined();
  page.unmount();
});

test('Whoever followed a link that is not on the new page stands at its beginning, anybody else where they stood', async () => {
  const { router, page } = await workspace('privacy-officer');
  await router.push('/law');
  await eventually(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  byTestId('nav-notices').focus();
  await router.push('/notices');
  await eventually(() => expect(byTestId('nav-notices').getAttribute('aria-current')).toBe('page'));
  expect(document.activeElement).toBe(byTestId('nav-notices'));
  page.unmount();
});
