// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ref } from 'vue';
import { me } from '@shared/session/session';
import { hubAnswers } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { useSeats } from './useSeats';

const colleague = (writingSince: string | null) => ({ user: 'agent2', displayName: 'อารี', writingSince });
const since = '2026-11-23T02:00:00Z';

afterEach(() => vi.unstubAllGlobals());

function sat(answer: (body: unknown) => unknown[]) {
  me.value = { name: 'agent1', displayName: 'อ้อม', roles: ['agent'], teams: [], locale: 'th' };
  const calls = hubAnswers(({ body }) => ({ body: { items: answer(body), next: null } }));
  return { calls, ...using(() => useSeats(ref(7))) };
}

describe('A colleague at the same ticket (B14)', () => {
  test('is seen, and who looks is no writer', async () => {
    const { given, unmount } = sat(() => [colleague(null), { user: 'agent1', displayName: 'อ้อม', writingSince: null }]);
    await eventually(() => expect(given.others.value.map(({ user }) => user)).toEqual(['agent2']));
    expect(given.writer.value).toBeNull();
    unmount();
  });

  test('who writes holds the answer until it is taken over', async () => {
    const { given, calls, unmount } = sat((body) => [colleague((body as { takeOver?: boolean }).takeOver ? null : since)]);
    await eventually(() => expect(given.writer.value?.user).toBe('agent2'));
    await given.takeOver();
    expect(calls.at(-1)?.body).toEqual({ writing: true, takeOver: true });
    expect(given.writer.value).toBeNull();
    unmount();
  });

  test('hears that the user is there, writes and leaves, each once', async () => {
    const { given, calls, unmount } = sat(() => []);
    given.write(true);
    given.write(true);
    unmount();
    expect(calls.map(({ method, body }) => [method, (body as { writing?: boolean } | undefined)?.writing])).toEqual([
      ['PUT', false],
      ['PUT', true],
      ['DELETE', undefined],
    ]);
  });

  test('disturbs nobody when the hub does not answer', async () => {
    hubAnswers(() => ({ status: 404, body: {} }));
    const { given, unmount } = using(() => useSeats(ref(7)));
    await eventually(() => expect(given.others.value).toEqual([]));
    unmount();
  });
});
