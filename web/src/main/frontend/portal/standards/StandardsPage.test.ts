// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createMemoryHistory, createRouter } from 'vue-router';
import { chooseLocale } from '@shared/i18n/locale';
import type { ServiceStandard } from '@shared/api/standards';
import { me } from '@shared/session/session';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { hubAnswers } from '@shared/testing/hub';
import PortalApp from '../PortalApp.vue';
import { visit } from '../entry/visit';
import { router } from '../routes';

const standard: ServiceStandard = {
  titleTh: 'มาตรฐานบริการลูกค้า', titleEn: null, version: 2, effectiveFrom: '2026-12-01',
  targets: [{ clock: 'first-response', th: 'ตอบครั้งแรกภายใน 1 ชั่วโมงของเวลาทำการ', en: 'First answer within 1 h of working time' }],
  hours: { th: 'วันจันทร์–วันศุกร์ 08:30–17:30 น.', en: 'Monday–Friday 08:30–17:30' }, zone: 'Asia/Bangkok', holidays: ['bank'],
};

async function portal() {
  const own = createRouter({ history: createMemoryHistory(), routes: router.options.routes });
  await own.push('/standards');
  return mounted(PortalApp, {}, own);
}

describe('SL-7: the service standard', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    visit.value = 'nobody';
    me.value = null;
  });

  test('is read by whoever has not signed in, in either language', async () => {
    visit.value = 'nobody';
    const asked = hubAnswers(() => ({ body: { items: [standard], next: null } }));
    const { unmount } = await portal();
    await eventually(() => expect(byTestId('standard').textContent).toContain('มาตรฐานบริการลูกค้า'));
    const text = byTestId('standard').textContent;
    for (const words of ['ตอบครั้งแรกภายใน 1 ชั่วโมง', '08:30–17:30', 'วันหยุดธนาคาร', 'ฉบับที่ 2']) expect(text).toContain(words);
    expect(asked.map(({ path }) => path)).toEqual(['/api/v1/service-standards']);
    await chooseLocale('en');
    await eventually(() => expect(byTestId('standard').textContent).toContain('First answer within 1 h'));
    expect(byTestId('standard').textContent).toContain('มาตรฐานบริการลูกค้า');
    await chooseLocale('th');
    unmount();
  });

  test('is read by staff too, who have no other page here', async () => {
    visit.value = 'session';
    me.value = { name: 'agent1', displayName: null, roles: ['agent'], teams: [], locale: null };
    const asked = hubAnswers(() => ({ body: { items: [], next: null } }));
    const { unmount } = await portal();
    await eventually(() => expect(document.body.textContent).toContain('ยังไม่มีมาตรฐานบริการ'));
    expect(document.querySelector('[data-testid=nav-tickets]')).toBeNull();
    expect(asked.map(({ path }) => path)).toEqual(['/api/v1/service-standards']);
    unmount();
  });
});
