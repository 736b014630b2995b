// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { createRouter, createMemoryHistory } from 'vue-router';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, mounted } from '@shared/testing/mounted';
import PrivacyApp from './PrivacyApp.vue';

afterEach(() => vi.unstubAllGlobals());

const person = (name: string) => ({ name, displayName: null, roles: ['auditor'], teams: [], locale: null });

test('What one user looked up does not stay for another who signed in elsewhere', async () => {
  const reload = vi.fn();
  vi.stubGlobal('location', { pathname: '/privacy/', hash: '', reload });
  hubAnswers(() => ({ body: person('auditor1') }));
  me.value = person('dpo1');
  const routes = [{ path: '/:all(.*)*', component: { render: () => null } }];
  const page = mounted(PrivacyApp, {}, createRouter({ history: createMemoryHistory(), routes }));
  page.queries.setQueryData(['person', 1], 'seen by dpo1');

  window.dispatchEvent(new Event('focus'));

  await eventually(() => expect(reload).toHaveBeenCalledOnce());
  expect(page.queries.getQueryData(['person', 1])).toBeUndefined();
  page.unmount();
});
