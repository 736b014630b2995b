// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { PurposeSummary } from '@shared/api/privacy';
import { me } from '@shared/session/session';
import { hubAnswers, type Asked, type Answer } from '@shared/testing/hub';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { toasts } from '@shared/ui/toasts';
import { emptyNotice, listed, writtenTexts, emptyWords } from './draft';
import DraftsSection from './DraftsSection.vue';

const marketing = { key: 'marketing-email', version: 1, titleTh: 'ข่าวสารทางอีเมล', titleEn: 'News', basis: 'S19_CONSENT' } as PurposeSummary;
const as = (role: string) => (me.value = { name: 'somebody', displayName: null, roles: [role], teams: [], locale: null });
const page = () =>
  mounted(DraftsSection, { purposes: [marketing] }, createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: { render: () => null } }] }));
const shop = { ...emptyNotice(), key: 'shop' };

function hub(missing: string[]): Asked[] {
  return hubAnswers(({ method, path }): Answer => {
    if (method === 'POST') return { body: { draft: shop, missing } };
    return { body: { items: path.includes('/notices/') ? [{ draft: shop, missing }] : [], next: null } };
  });
}

function typed(id: string, value: string) {
  const input = byTestId<HTMLInputElement>(id);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

describe('Drafts', () => {
  beforeEach(() => as('privacy-officer'));
  afterEach(() => {
    vi.unstubAllGlobals();
    toasts.value = [];
  });

  test('say in words what they lack, and are not published before they lack nothing', async () => {
    hub(['rights:th', 'preselected:2']);
    const { unmount } = page();
    await eventually(() => expect(byTestId('draft-missing').textContent).toContain('ข้อ 6 สิทธิยังว่าง th'));
    expect(byTestId('draft-missing').textContent).toContain('ตัวเลือกที่ 2 ถูกเลือกไว้ล่วงหน้า');
    expect(byTestId<HTMLButtonElement>('draft-publish').disabled).toBe(true);
    unmount();
  });

  test('are published once complete', async () => {
    const asked = hub([]);
    const { unmount } = page();
    await eventually(() => byTestId('draft-publish').click());
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.path).toBe('/api/v1/privacy/notices/shop/publication'));
    unmount();
  });

  test('of a notice are written item by item; English that nobody wrote is not sent', async () => {
    const asked = hub(['rights:th']);
    const { unmount } = page();
    await eventually(() => byTestId('new-notice').click());
    await eventually(() => typed('draft-key', 'shop'));
    typed('rights-th', 'ขอเข้าถึงได้');
    await eventually(() => expect(byTestId<HTMLButtonElement>('draft-save').disabled).toBe(false));
    byTestId('draft-save').click();
    await eventually(() =>
      expect(asked.find(({ method }) => method === 'POST')).toMatchObject({
        path: '/api/v1/privacy/notices/shop/versions',
        body: { key: 'shop', texts: [{ language: 'th', rights: 'ขอเข้าถึงได้' }], choices: [] },
      }),
    );
    unmount();
  });

  test('are only read by an auditor', async () => {
    as('auditor');
    hub(['rights:th']);
    const { unmount } = page();
    await eventually(() => expect(byTestId('draft-missing')).toBeTruthy());
    expect(document.querySelector('[data-testid=draft-edit]')).toBeNull();
    expect(document.querySelector('[data-testid=new-purpose]')).toBeNull();
    unmount();
  });
});

test('lists are words between commas, each once', () => {
  expect(listed(' contact, name,,contact ')).toEqual(['contact', 'name']);
});

test('Thai is always sent, English only where somebody wrote', () => {
  expect(writtenTexts([emptyWords('th'), emptyWords('en')]).map((text) => text.language)).toEqual(['th']);
  expect(writtenTexts([emptyWords('th'), { ...emptyWords('en'), data: 'Names' }]).map((text) => text.language)).toEqual(['th', 'en']);
});
