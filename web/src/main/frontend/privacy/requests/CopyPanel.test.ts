// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { RightsRequest } from '@shared/api/requests';
import { me } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import CopyPanel from './CopyPanel.vue';

const request = { id: 'r1', type: 'access', message: 'm1' } as RightsRequest;
const problem = (status: number, kind: string): Answer => ({ status, body: { type: `/problems/${kind}`, title: '', status, detail: null, errors: [] } });
const makes = () => document.querySelector('[data-testid=copy-make]');

describe('The copy of a request', () => {
  beforeEach(() => (me.value = { name: 'dpo1', displayName: null, roles: ['privacy-officer'], teams: [], locale: null }));
  afterEach(() => void vi.unstubAllGlobals());

  test('is offered to be made once the hub says that there is none', async () => {
    hubAnswers(() => problem(404, 'not-found'));
    const { unmount } = mounted(CopyPanel, { request });
    await eventually(() => expect(makes()).not.toBeNull());
    unmount();
  });

  test('is not told as not made while nobody knows', async () => {
    let fault = true;
    hubAnswers(({ path }): Answer => (!fault ? problem(404, 'not-found') : path.endsWith('/package') ? problem(500, 'fault') : problem(404, 'not-found')));
    const { unmount } = mounted(CopyPanel, { request });
    await eventually(() => expect(byTestId('copy').querySelector('[role=alert]')).not.toBeNull());
    expect(makes()).toBeNull();
    fault = false;
    document.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await eventually(() => expect(makes()).not.toBeNull());
    unmount();
  });
});
