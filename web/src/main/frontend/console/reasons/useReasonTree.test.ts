// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { ref } from 'vue';
import type { ContactReason, ReasonTree } from '@shared/api/reasons';
import { wouldLoseText } from '@shared/session/session';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { eventually, using } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import { useReasonTree } from './useReasonTree';

const reason = (code: string, nameEn = code): ContactReason => ({ code, parent: null, nameTh: code, nameEn, retired: false });
const tree = (team: string, version: number, ...reasons: ContactReason[]): ReasonTree => ({ team, version, reasons, at: null, by: 'admin2' });

afterEach(() => {
  vi.unstubAllGlobals();
  toasts.value = [];
});

test('what is edited stays while another team or page is looked at, and when somebody else saves', async () => {
  const trees: Record<string, ReasonTree[]> = { support: [tree('support', 1, reason('other'), reason('late'))], returns: [tree('returns', 1, reason('other'))] };
  const asked = hubAnswers(({ method, path, headers, body }): Answer => {
    const wanted = body as { team: string; reasons: ContactReason[] } | undefined;
    const versions = trees[wanted?.team ?? path.split('/')[4] ?? ''] ?? [];
    if (method === 'GET' || !wanted) return { body: { items: versions, next: null } };
    if (headers['If-Match'] !== `"${versions[0]?.version}"`) return { status: 412, body: { type: '/problems/newer-reasons', title: 'x' } };
    const made = tree(wanted.team, versions.length + 1, ...wanted.reasons);
    versions.unshift(made);
    return { status: 201, body: made };
  });
  const team = ref('support');
  const left = using(() => useReasonTree(team));
  await eventually(() => expect(left.given.reasons.value).toHaveLength(2));
  left.given.reasons.value = [reason('other'), reason('late', 'Too late'), reason('bill')];
  expect(wouldLoseText()).toBe(true);
  left.unmount();

  const { given: kept, queries, unmount } = using(() => useReasonTree(team));
  const codes = () => kept.reasons.value.map(({ code, nameEn }) => `${code} ${nameEn}`);
  expect(codes()).toEqual(['other other', 'late Too late', 'bill bill']);

  team.value = 'returns';
  await eventually(() => expect(codes()).toEqual(['other other']));
  expect([kept.changed.value, kept.unsaved('support')]).toEqual([false, true]);
  trees.support?.unshift(tree('support', 2, reason('other', 'Else'), reason('late'), reason('rain')));
  team.value = 'support';
  await queries.invalidateQueries();
  expect(kept.behind.value).toBe(true);
  expect(codes()).toEqual(['other other', 'late Too late', 'bill bill']);

  kept.send();
  await eventually(() => expect(kept.save.error.value).not.toBeNull());
  expect(asked.find(({ method }) => method === 'POST')?.headers['If-Match']).toBe('"1"');
  kept.rebase();
  expect(codes()).toEqual(['other Else', 'late Too late', 'rain rain', 'bill bill']);
  kept.send();
  await eventually(() => expect(kept.changed.value).toBe(false));
  expect(trees.support?.[0]).toMatchObject({ version: 3, reasons: [{ nameEn: 'Else' }, { nameEn: 'Too late' }, { code: 'rain' }, { code: 'bill' }] });
  expect(codes()).toHaveLength(4);
  expect(wouldLoseText()).toBe(false);
  unmount();
});
