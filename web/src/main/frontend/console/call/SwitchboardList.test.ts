// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { hubAnswers } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import SwitchboardList from './SwitchboardList.vue';

const line = { id: 's1', number: '+6626791234', kind: 'switchboard', name: 'ตู้สาขาของเรา', addedAt: '2026-11-22T02:00:00Z', addedBy: 'admin1' };

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

function typed(id: string, value: string) {
  const input = byTestId<HTMLInputElement>(id);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

test('A number is added with whose it is', async () => {
  const asked = hubAnswers(({ method }) => (method === 'GET' ? { body: { items: [], next: null } } : { status: 201, body: line }));
  const { unmount } = mounted(SwitchboardList);
  typed('switchboard-number', '02 679 1234');
  typed('switchboard-name', line.name);
  await eventually(() => expect(byTestId<HTMLButtonElement>('switchboard-add').disabled).toBe(false));
  byTestId('switchboard-add').click();
  await eventually(() =>
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/api/v1/calls/switchboards',
      body: { number: '02 679 1234', kind: 'switchboard', name: line.name },
    }),
  );
  await eventually(() => expect(byTestId<HTMLInputElement>('switchboard-number').value).toBe(''));
  unmount();
});

test('What was removed comes back by its undo', async () => {
  const asked = hubAnswers(({ method }) => ({ body: method === 'GET' ? { items: [line], next: null } : line }));
  const { unmount } = mounted(SwitchboardList);
  await eventually(() => byTestId('switchboard-remove').click());
  await eventually(() => expect(toasts.value.at(-1)?.deed).toBeDefined());
  expect(asked.find(({ method }) => method === 'DELETE')?.path).toBe('/api/v1/calls/switchboards/s1');
  toasts.value.at(-1)?.deed?.run();
  await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ number: line.number, kind: line.kind, name: line.name }));
  unmount();
});
