// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import SessionLost from '@shared/app/SessionLost.vue';
import { me, sessionLost } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, mounted, type Mounted } from '@shared/testing/mounted';
import { anyUnsent, draftOf } from './drafts';

const person = (name: string) => ({ name, displayName: null, roles: ['agent'], teams: ['support'], locale: null });
const reload = vi.fn();
let page: Mounted;

beforeEach(() => {
  vi.stubGlobal('location', { pathname: '/console/', hash: '', reload });
  me.value = person('agent1');
  page = mounted(SessionLost);
  page.queries.setQueryData(['ticket', 1], 'seen by agent1');
  draftOf(1, 'reply').text = 'written by agent1';
});

afterEach(() => {
  page.unmount();
  reload.mockReset();
  sessionLost.value = false;
  vi.unstubAllGlobals();
});

test.each([true, false])('Nothing of a user stays for another who signed in elsewhere, session lost: %s', async (lost) => {
  sessionLost.value = lost;
  hubAnswers(() => ({ body: person('agent2') }));

  window.dispatchEvent(new Event('focus'));

  await eventually(() => expect(reload).toHaveBeenCalledOnce());
  expect(anyUnsent()).toBe(false);
  expect(page.queries.getQueryData(['ticket', 1])).toBeUndefined();
});

test('What the same user wrote is still there when he signed in again', async () => {
  sessionLost.value = true;
  hubAnswers(() => ({ body: person('agent1') }));

  window.dispatchEvent(new Event('focus'));

  await eventually(() => expect(sessionLost.value).toBe(false));
  expect(draftOf(1, 'reply').text).toBe('written by agent1');
  expect(reload).not.toHaveBeenCalled();
});
