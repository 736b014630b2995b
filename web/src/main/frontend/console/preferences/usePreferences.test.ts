// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { eventually } from '@shared/testing/mounted';
import { chooseEra, era } from '@shared/time/era';
import { useAlertRule } from '../watch/alertRules';
import { openPreferences, prefer, usePreferences, usualPreferences } from './usePreferences';

afterEach(() => {
  vi.unstubAllGlobals();
  me.value = null;
});

test('PD-1: era and rules of alerts are the user\'s at the hub, and nothing that a browser hands to the next user', async () => {
  const alerts = [{ kind: 'mention', way: 'sound', on: false }];
  const asked = hubAnswers(({ method }) => ({ body: method === 'GET' ? { ...usualPreferences, era: 'ce', alerts } : {} }));
  localStorage.setItem('sala.era', '"be"');
  me.value = { name: 'agent1', displayName: null, roles: ['agent'], teams: ['support'], locale: null };
  await openPreferences();
  expect(era.value).toBe('ce');
  expect([useAlertRule('mention', 'sound').value, useAlertRule('mention', 'screen').value, useAlertRule('state-changed', 'sound').value]).toEqual([false, true, false]);

  chooseEra('be');
  useAlertRule('mention', 'sound').value = true;
  useAlertRule('state-changed', 'sound').value = true;
  window.dispatchEvent(new Event('pagehide'));
  await eventually(() => expect(asked.at(-1)?.method).toBe('PUT'));
  const kept = [{ kind: 'mention', way: 'sound', on: true }, { kind: 'state-changed', way: 'sound', on: true }];
  expect(asked.at(-1)?.body).toEqual({ ...usualPreferences, era: 'be', alerts: kept });
  expect(era.value).toBe('be');
  expect(Object.keys(localStorage)).toEqual(['sala.era']);
});

test('a change made before anything could be read leaves the rest of what the hub keeps', async () => {
  let reached = false;
  const kept = { ...usualPreferences, singleKeys: false, queueWidth: 420 };
  const asked = hubAnswers(({ method }) => (method === 'GET' && !reached ? { status: 503, body: {} } : { body: method === 'GET' ? kept : {} }));
  me.value = { name: 'agent1', displayName: null, roles: ['agent'], teams: ['support'], locale: null };
  await openPreferences();
  expect(usePreferences().value).toEqual(usualPreferences);

  reached = true;
  prefer({ opensNext: false });
  window.dispatchEvent(new Event('pagehide'));
  await eventually(() => expect(asked.at(-1)?.method).toBe('PUT'));
  expect(asked.at(-1)?.body).toEqual({ ...kept, opensNext: false });
  expect(usePreferences().value.queueWidth).toBe(420);
});
