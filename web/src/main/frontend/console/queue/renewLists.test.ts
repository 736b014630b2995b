// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { computed, ref } from 'vue';
import type { QueueFilter } from '@shared/api/tickets';
import { hubAnswers, type Asked } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { keys } from '../keys';
import { renewLists } from './renewLists';
import { useQueue } from './useQueue';

afterEach(() => vi.unstubAllGlobals());

/** A hub whose list is these tickets, newest first, three a page. */
function hubOf(list: () => number[]): Asked[] {
  return hubAnswers(({ path }) => {
    const cursor = new URL(path, 'http://hub.test').searchParams.get('cursor');
    const below = cursor === null ? list() : list().slice(list().findIndex((number) => number < Number(cursor)));
    const items = below.slice(0, 3).map((number) => ({ number }));
    return { body: { items, next: below.length > 3 ? String(items.at(-1)?.number) : null } };
  });
}

const cursors = (calls: Asked[]) => calls.map(({ path }) => new URL(path, 'http://hub.test').searchParams.get('cursor'));

async function longQueue(list: () => number[], q = '') {
  const calls = hubOf(list);
  const filter = ref<QueueFilter>({ view: 'open', channel: null, stage: null, q });
  const { given, ...page } = using(() => useQueue(filter));
  const shown = computed(() => given.rows.value.map(({ number }) => number));
  await eventually(() => expect(shown.value).toHaveLength(3));
  for (const length of [6, 9]) {
    await given.query.fetchNextPage();
    await eventually(() => expect(shown.value).toHaveLength(length));
  }
  const before = calls.length;
  return { ...page, given, shown, since: () => cursors(calls).slice(before) };
}

test('of a long list only the beginning is read again, and all of it is shown', async () => {
  let list = [9, 8, 7, 6, 5, 4, 3, 2, 1];
  const { queries, shown, since, unmount } = await longQueue(() => list);

  list = [10, ...list];
  await renewLists(queries, 10);
  await eventually(() => expect(shown.value).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]));
  expect(since()).toEqual([null]);
  unmount();
});

test('the page on which a ticket stood is read again too, and what left the list is gone', async () => {
  let list = [9, 8, 7, 6, 5, 4, 3, 2, 1];
  const { queries, shown, since, unmount } = await longQueue(() => list);

  list = list.filter((each) => each !== 5);
  await renewLists(queries, 5);
  await eventually(() => expect(shown.value).toEqual([9, 8, 7, 6, 4, 3, 2, 1]));
  expect(since()).toEqual([null, '7']);
  unmount();
});

test('what is touched while the list is read is read in the next turn, however often that was', async () => {
  let list = [9, 8, 7, 6, 5, 4, 3, 2, 1];
  const { queries, shown, since, unmount } = await longQueue(() => list);

  const first = renewLists(queries);
  list = [11, 10, ...list];
  void renewLists(queries, 10);
  void renewLists(queries, 11);
  await first;
  await eventually(() => expect(shown.value.slice(0, 3)).toEqual([11, 10, 9]));
  expect(since()).toEqual([null, null]);
  unmount();
});

test('when nothing of the first page is known any more, the whole list is read', async () => {
  let list = [9, 8, 7, 6, 5, 4, 3, 2, 1];
  const { queries, shown, unmount } = await longQueue(() => list);

  list = [14, 13, 12, 11, 10, ...list];
  await renewLists(queries, 10, 11, 12, 13, 14);
  await eventually(() => expect(shown.value).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6]));
  unmount();
});

test('a list that nobody looks at is kept as far as its first page', async () => {
  const { queries, unmount } = await longQueue(() => [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  const key = keys.list({ view: 'done', channel: null, stage: null, q: '' });
  const page = (number: number) => ({ items: [{ number }], next: String(number) });
  queries.setQueryData(key, { pages: [page(2), page(1)], pageParams: [null, '2'] });

  await renewLists(queries);
  expect(queries.getQueryData(key)).toEqual({ pages: [page(2)], pageParams: [null] });
  unmount();
});
