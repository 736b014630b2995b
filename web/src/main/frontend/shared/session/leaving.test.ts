// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hubAnswers, type Answer } from '../testing/hub';
import { eventually } from '../testing/mounted';
import { signOut, watchSession, whenLeaving } from './leaving';
import { me, openSession } from './session';

const replace = vi.fn();
const reload = vi.fn();
const dropped = vi.fn();
let answer: Answer;

beforeEach(async () => {
  [replace, reload, dropped].forEach((each) => each.mockReset());
  vi.stubGlobal('location', { pathname: '/console/', hash: '', replace, reload, assign: vi.fn() });
  answer = { body: { name: 'agent1', roles: [], teams: [] } };
  hubAnswers(({ path }) => (path === '/logout' ? { body: { location: '/portal/' } } : answer));
  await openSession();
  document.body.innerHTML = '<p>มาลี ใจดี</p>';
  document.documentElement.hidden = false;
});
afterEach(() => vi.unstubAllGlobals());

const broughtBack = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));

test('PD-7: whoever signs out leaves an empty page that no history holds', async () => {
  whenLeaving(dropped);
  await signOut();

  expect(document.body.children).toHaveLength(0);
  expect(me.value).toBeNull();
  expect(dropped).toHaveBeenCalledOnce();
  expect(replace).toHaveBeenCalledWith('/portal/');
});

test('PD-7: the other tabs are left too', async () => {
  const heard = new EventTarget();
  class Room {
    onmessage: (() => void) | null = null;
    constructor() {
      heard.addEventListener('out', () => this.onmessage?.());
    }
    postMessage() {
      heard.dispatchEvent(new Event('out'));
    }
  }
  vi.stubGlobal('BroadcastChannel', Room);
  watchSession();
  new Room().postMessage();

  expect(document.body.children).toHaveLength(0);
  expect(replace).toHaveBeenCalledWith('/console/');
});

test('PD-7: a page that the browser brings back shows nothing before it is known who is here', async () => {
  watchSession();
  broughtBack();
  expect(document.documentElement.hidden).toBe(true);
  await eventually(() => expect(document.documentElement.hidden).toBe(false));

  answer = { body: { name: 'agent2', roles: [], teams: [] } };
  broughtBack();
  await eventually(() => expect(reload).toHaveBeenCalled());
  expect(document.documentElement.hidden).toBe(true);
});
