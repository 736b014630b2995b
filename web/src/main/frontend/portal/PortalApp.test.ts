// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Component } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { restOnLink } from '@shared/api/client';
import type { OwnConsent, OwnTicket } from '@shared/api/own';
import { me } from '@shared/session/session';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import { hubAnswers, type Answer } from '@shared/testing/hub';
import { toasts } from '@shared/ui/toasts';
import PortalApp from './PortalApp.vue';
import { openByLink, openVisit, secretIn, takeLink, visit } from './entry/visit';
import PreferencesPage from './preferences/PreferencesPage.vue';
import OwnRequestsPage from './requests/OwnRequestsPage.vue';
import NewTicketPage from './tickets/NewTicketPage.vue';
import StateWord from './tickets/StateWord.vue';
import TicketPage from './tickets/TicketPage.vue';
import TicketsPage from './tickets/TicketsPage.vue';

const secret = 'A'.repeat(43);
const line = { id: 'm1', by: 'you', text: 'ยังไม่ถึง', at: '2026-11-22T02:00:00Z', channel: 'email', files: [] };
const ticket = {
  number: 100003, subject: 'พัสดุหาย', state: 'waiting', awaitsYou: true, channel: 'email', createdAt: '2026-11-22T02:00:00Z', updatedAt: '2026-11-22T02:00:00Z',
  closedAt: null, mergedInto: null, late: false, complaint: null, team: { th: 'ฝ่ายบริการลูกค้า', en: 'Customer support' }, messages: [line, { ...line, id: 'm2', by: 'team', text: 'กำลังตรวจสอบ' }],
} as OwnTicket;
const consent: OwnConsent = {
  purpose: 'marketing-email', titleTh: 'ข่าวสารทางอีเมล', titleEn: 'News by e-mail', basis: 'S19_CONSENT', decidable: true, permitted: true, decision: 'given',
  since: '2026-11-22T02:00:00Z', receipt: 'AbC-1', consequenceTh: 'จะไม่ได้รับข่าวสาร', consequenceEn: 'No more news.', dataCategories: [], recipients: [],
};

function page(component: Component, props: Record<string, unknown> = {}) {
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: { render: () => null } }] });
  return mounted(component, props, router);
}

const arrival = (number: number | null) => ({ id: 'a1', ticket: number, message: number === null ? null : 'm3' });

function choose(file: File) {
  const input = byTestId<HTMLInputElement>('files-input');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new Event('change'));
}

function written(id: string, value: string) {
  const input = byTestId<HTMLInputElement>(id);
  input.value = value;
  input.dispatchEvent(new Event('input'));
}

describe('The portal', () => {
  beforeEach(() => {
    visit.value = 'session';
    me.value = { name: 'customer1', displayName: 'ลูกค้า', roles: ['customer'], teams: [], locale: null };
  });
  afterEach(() => {
    restOnLink(null);
    vi.unstubAllGlobals();
    toasts.value = [];
  });

  test('shows whoever is not signed in the ways in, and is nothing for staff', async () => {
    visit.value = 'nobody';
    const { unmount } = page(PortalApp);
    expect(byTestId<HTMLAnchorElement>('portal-sign-in').href).toContain('/login?to=');
    unmount();
    visit.value = 'session';
    me.value = { name: 'agent1', displayName: null, roles: ['agent'], teams: [], locale: null };
    const staff = page(PortalApp);
    await eventually(() => expect(document.body.textContent).toContain('เจ้าหน้าที่ใช้หน้าโต๊ะบริการ'));
    staff.unmount();
  });

  test('takes a link out of the address and sends its secret in a header only', async () => {
    location.hash = `#/link/${secret}`;
    const asked = hubAnswers(() => ({ body: { name: 'signed-link:1', displayName: null, roles: ['customer'], teams: [], locale: null } }));
    takeLink();
    expect(location.href).not.toContain(secret);
    await openVisit();
    expect(visit.value).toBe('link');
    expect(asked[0]?.headers['X-Sala-Link']).toBe(secret);
    expect(asked[0]?.path).not.toContain(secret);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain(secret);
  });

  test('knows a link of ours from anything else', () => {
    expect(secretIn(`https://help.example.com/portal/#/link/${secret}`)).toBe(secret);
    expect(secretIn('https://help.example.com/portal/#/link/short')).toBeNull();
  });

  test('says so when a link opens nothing any more', async () => {
    hubAnswers(() => ({ status: 401, body: { type: '/problems/unauthenticated' } }));
    await openByLink(`/portal/#/link/${secret}`);
    const { unmount } = page(PortalApp);
    await eventually(() => expect(byTestId('link-refused').textContent).toContain('หมดอายุ'));
    unmount();
  });

  test('lists tickets in plain words and says when there are none', async () => {
    hubAnswers(() => ({ body: { items: [ticket], next: null } }));
    const some = page(TicketsPage);
    await eventually(() => expect(byTestId('own-ticket').textContent).toContain('รอคำตอบจากคุณ'));
    some.unmount();
    hubAnswers(() => ({ body: { items: [], next: null } }));
    const none = page(TicketsPage);
    await eventually(() => expect(document.body.textContent).toContain('ยังไม่มีเรื่อง'));
    none.unmount();
  });

  test('TK-10: a ticket is followed by the same five labels as at the desk', () => {
    const labels = ['not-started', 'in-progress', 'waiting', 'done', 'cancelled'].map((state) => {
      const { unmount } = page(StateWord, { state, awaitsYou: state === 'waiting' });
      const label = byTestId('state').textContent;
      unmount();
      return label;
    });
    expect(labels).toEqual(['ยังไม่เริ่ม', 'กำลังดำเนินการ', 'พักรอ · รอคำตอบจากคุณ', 'เสร็จสิ้น', 'ยกเลิก']);
  });

  test('SL-7: whoever was told of a missed promise complains once', async () => {
    let complaint: number | null = null;
    const asked = hubAnswers(({ method }): Answer => {
      if (method === 'POST') complaint = 100016;
      return { status: method === 'POST' ? 201 : 200, body: method === 'POST' ? { number: 100016 } : { ...ticket, late: true, complaint } };
    });
    const { unmount } = page(TicketPage, { number: '100003' });
    await eventually(() => expect(byTestId('late').textContent).toContain('มาตรฐานบริการ'));
    written('complaint-text', 'ไม่มีใครตอบเลย');
    await eventually(() => byTestId('complaint-send').click());
    await eventually(() => expect(byTestId('complaint').textContent).toContain('100016'));
    expect(asked.find(({ method }) => method === 'POST')).toMatchObject({ path: '/api/v1/me/tickets/100003/complaint', body: { text: 'ไม่มีใครตอบเลย' } });
    unmount();
  });

  test('shows the team and never a colleague, and keeps what could not be sent', async () => {
    const asked = hubAnswers(({ method }): Answer => (method === 'POST' ? { unreachable: true } : { body: ticket }));
    const { unmount } = page(TicketPage, { number: '100003' });
    await eventually(() => expect(byTestId('own-lines').textContent).toContain('ฝ่ายบริการลูกค้า'));
    written('reply-text', 'รออยู่ค่ะ');
    await eventually(() => byTestId('reply-send').click());
    await eventually(() => expect(document.querySelector('[role=alert]')?.textContent).toBeTruthy());
    expect(byTestId<HTMLTextAreaElement>('reply-text').value).toBe('รออยู่ค่ะ');
    byTestId('reply-send').click();
    await eventually(() => expect(asked.filter(({ method }) => method === 'POST').length).toBe(2));
    const keys = asked.filter(({ method }) => method === 'POST').map(({ headers }) => headers['Idempotency-Key']);
    expect(keys[0]).toBe(keys[1]);
    unmount();
  });

  test('opens a matter below the notice in force', async () => {
    const asked = hubAnswers(({ path, method }): Answer => ({ body: path.includes('/notices/') ? { version: 2 } : arrival(method === 'POST' ? null : 100003) }));
    const { unmount } = page(NewTicketPage);
    await eventually(() => expect(document.querySelector('a[target=_blank]')?.getAttribute('href')).toContain('general/2'));
    written('ticket-text', 'ขอใบเสร็จ');
    await eventually(() => byTestId('ticket-send').click());
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ text: 'ขอใบเสร็จ', subject: null, notice: 'general/2', language: 'th' }));
    await eventually(() => expect(toasts.value[0]?.text).toContain('100003'));
    unmount();
  });

  test('shows what was written at once, and then as it stands in the ticket', async () => {
    let there = false;
    const own = { ...line, id: 'm3', text: 'ส่งสลิปแล้วค่ะ', files: [{ id: 'f1', name: 'slip.txt', size: 4, type: 'text/plain', locked: false }] };
    const asked = hubAnswers(({ method, path }): Answer => {
      if (method === 'POST') return { status: 202, body: arrival(null) };
      if (path.includes('/me/arrivals/')) return { body: arrival(there ? 100003 : null) };
      return { body: { ...ticket, messages: [...(ticket.messages ?? []), ...(there ? [own] : [])] } };
    });
    const { unmount } = page(TicketPage, { number: '100003' });
    await eventually(() => byTestId('reply-text'));
    choose(new File(['slip'], 'slip.txt', { type: 'text/plain' }));
    await eventually(() => byTestId('draft-file'));
    written('reply-text', 'ส่งสลิปแล้วค่ะ');
    await eventually(() => byTestId('reply-send').click());
    await eventually(() => expect(byTestId('own-arriving').textContent).toContain('slip.txt'));
    expect(byTestId<HTMLTextAreaElement>('reply-text').value).toBe('');
    expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ text: 'ส่งสลิปแล้วค่ะ', attachments: [{ name: 'slip.txt', content: btoa('slip') }] });
    there = true;
    await vi.waitFor(() => expect(document.querySelector('[data-testid=own-arriving]')).toBeNull(), { timeout: 5000 });
    expect(byTestId('own-lines').textContent).toContain('ส่งสลิปแล้วค่ะ');
    unmount();
  });

  test('a file that no scanner looked at stays closed, another is fetched with the rights of the visit', async () => {
    const files = [{ id: 'f1', name: 'a.pdf', size: 4, type: 'application/pdf', locked: false }, { id: 'f2', name: 'b.pdf', size: 4, type: 'application/pdf', locked: true }];
    restOnLink(secret);
    const asked = hubAnswers(() => ({ body: { ...ticket, messages: [{ ...line, files }] } }));
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }));
    const { unmount } = page(TicketPage, { number: '100003' });
    await eventually(() => expect(document.querySelectorAll('[data-testid=own-file]').length).toBe(2));
    expect(document.querySelectorAll('button[data-testid=own-file]').length).toBe(1);
    byTestId('own-file').click();
    await eventually(() => expect(asked.find(({ path }) => path.endsWith('/me/tickets/100003/files/f1'))?.headers['X-Sala-Link']).toBe(secret));
    unmount();
  });

  test('a file that is too large is named and left out', async () => {
    hubAnswers(() => ({ body: ticket }));
    const { unmount } = page(TicketPage, { number: '100003' });
    await eventually(() => byTestId('reply-text'));
    choose(Object.defineProperty(new File(['x'], 'ภาพใหญ่.jpg'), 'size', { value: 6 * 1024 * 1024 }));
    await eventually(() => expect(byTestId('draft-file-refused').textContent).toContain('ภาพใหญ่.jpg'));
    expect(document.querySelector('[data-testid=draft-file]')).toBeNull();
    unmount();
  });

  test('P19.6 withdraws with one tick, what it means being told before, and offers to undo it', async () => {
    const asked = hubAnswers(({ path }): Answer => ({ body: path.includes('/notices/') ? { version: 1 } : { items: [consent], next: null } }));
    const { unmount } = page(PreferencesPage);
    await eventually(() => expect(byTestId('purpose-marketing-email').textContent).toContain('จะไม่ได้รับข่าวสาร'));
    expect(byTestId<HTMLAnchorElement>('receipt').getAttribute('href')).toBe('/api/v1/receipts/AbC-1');
    byTestId('consent-marketing-email').click();
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ purpose: 'marketing-email', decision: 'withdrawn' }));
    await eventually(() => expect(toasts.value[0]?.deed?.text).toBe('เลิกทำ'));
    toasts.value[0]?.deed?.run();
    await eventually(() => expect(asked.filter(({ method }) => method === 'POST')[1]?.body).toMatchObject({ decision: 'given', noticeVersion: 'general/1' }));
    unmount();
  });

  test('P19.8 offers no consent while the notice is defective, and takes one back as always', async () => {
    const undecided = { ...consent, purpose: 'marketing-line', permitted: false, decision: null, receipt: null };
    const asked = hubAnswers(({ path }): Answer => ({ body: path.includes('/notices/') ? { version: 1, sound: false } : { items: [consent, undecided], next: null } }));
    const { unmount } = page(PreferencesPage);
    await eventually(() => expect(byTestId('no-sound-notice').textContent).toContain('กำลังแก้ไขประกาศ'));
    expect(byTestId<HTMLInputElement>('consent-marketing-line').disabled).toBe(true);
    byTestId('consent-marketing-email').click();
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ purpose: 'marketing-email', decision: 'withdrawn' }));
    await eventually(() => expect(toasts.value).toHaveLength(1));
    expect(toasts.value[0]?.deed).toBeUndefined();
    unmount();
  });

  test('P19.6 takes a consent back while its use rests, and never gives it again by that click', async () => {
    const resting = { ...consent, permitted: false, recipients: ['channel-provider', 'computing-provider'] };
    const asked = hubAnswers(({ path }): Answer => ({ body: path.includes('/notices/') ? { version: 1 } : { items: [resting], next: null } }));
    const { unmount } = page(PreferencesPage);
    await eventually(() => expect(byTestId<HTMLInputElement>('consent-marketing-email').checked).toBe(true));
    expect(byTestId('resting').textContent).toContain('ขณะนี้เราไม่ใช้ข้อมูลของคุณ');
    expect(byTestId('purpose-marketing-email').textContent).toContain('ผู้ให้บริการช่องทางที่คุณใช้ติดต่อ, ผู้ให้บริการระบบคอมพิวเตอร์');
    byTestId('consent-marketing-email').click();
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ purpose: 'marketing-email', decision: 'withdrawn' }));
    unmount();
  });

  test('tells a consent that ended as ended, and a click gives it anew', async () => {
    const asked = hubAnswers(({ path }): Answer => ({ body: path.includes('/notices/') ? { version: 1 } : { items: [{ ...consent, permitted: false, decision: 'ended', receipt: null }], next: null } }));
    const { unmount } = page(PreferencesPage);
    await eventually(() => expect(byTestId('since').textContent).toContain('สิ้นสุดแล้วเมื่อ'));
    byTestId('consent-marketing-email').click();
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ decision: 'given' }));
    unmount();
  });

  test('asks for a right and shows until when the law wants an answer', async () => {
    const request = { id: 'r1', type: 'erasure', state: 'proof-needed', receivedAt: '2026-01-31T02:00:00Z', dueOn: '2026-05-01', law: 'SUB-6', decidedAt: null, ground: null, reason: null };
    const asked = hubAnswers(({ method }): Answer => ({ body: method === 'POST' ? request : { items: [request], next: null } }));
    const { unmount } = page(OwnRequestsPage);
    await eventually(() => expect(byTestId('request-due').textContent).toContain('2569'));
    expect(byTestId('request-state').textContent).toBe('รอยืนยันตัวตน');
    expect(byTestId<HTMLButtonElement>('right-ask').disabled).toBe(true);
    byTestId('right-erasure').click();
    await eventually(() => byTestId('right-ask').click());
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ type: 'erasure', words: null }));
    unmount();
  });

  test('fetches the copy of one\'s data with the code that was sent to the own conversation', async () => {
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }));
    const request = { id: 'r1', type: 'access', state: 'granted', receivedAt: line.at, dueOn: '2026-12-22', law: 'P30.1', decidedAt: null, ground: null, reason: null };
    const asked = hubAnswers(({ path, method }): Answer => {
      if (path.endsWith('/copy')) return { body: { state: 'ready', expiresAt: line.at, size: 2048 } };
      return method === 'GET' ? { body: { items: [request], next: null } } : { status: 200, body: {} };
    });
    const { unmount } = page(OwnRequestsPage);
    await eventually(() => byTestId('own-copy-send').click());
    await eventually(() => written('own-copy-code', '204817'));
    byTestId('own-copy-open').click();
    await eventually(() => expect(asked.find(({ path }) => path.endsWith('/copy/file'))?.body).toEqual({ code: '204817' }));
    expect(asked.some(({ path }) => path.endsWith('/copy/code'))).toBe(true);
    unmount();
  });

  test('P30.1 asks whose words were typed with the address, and with the answer everything is asked anew', async () => {
    const asked = hubAnswers(({ path, method }): Answer => {
      if (path.endsWith('/me/address')) return method === 'GET' ? { body: { typed: true, byCode: false, since: line.at } } : { body: { mine: true } };
      return { body: { items: [], next: null } };
    });
    const { unmount } = page(PortalApp);
    await eventually(() => expect(byTestId('typed-address').textContent).toContain('ถอนความยินยอมได้เสมอ'));
    byTestId('typed-mine').click();
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ mine: true, code: null }));
    await eventually(() => expect(asked.filter(({ path, method }) => path.endsWith('/me/address') && method === 'GET')).toHaveLength(2));
    unmount();
  });

  test('P30.1 by a link has a code sent to the typed address first', async () => {
    visit.value = 'link';
    const asked = hubAnswers(({ path, method }): Answer => {
      if (path.endsWith('/me/address/code')) return { status: 204 };
      if (path.endsWith('/me/address')) return method === 'GET' ? { body: { typed: true, byCode: true, since: line.at } } : { body: { mine: false } };
      return { body: { items: [], next: null } };
    });
    const { unmount } = page(PortalApp);
    await eventually(() => byTestId('typed-send').click());
    await eventually(() => written('typed-code', '204817'));
    await eventually(() => expect(byTestId<HTMLButtonElement>('typed-not-mine').disabled).toBe(false));
    byTestId('typed-not-mine').click();
    await eventually(() => expect(asked.find(({ path, method }) => path.endsWith('/me/address') && method === 'POST')?.body).toEqual({ mine: false, code: '204817' }));
    unmount();
  });

  test('P19.6 takes a consent back also while the address is only typed', async () => {
    const undecided = { ...consent, permitted: false, decision: null, since: null, receipt: null };
    const asked = hubAnswers(({ path }): Answer => {
      if (path.endsWith('/me/address')) return { body: { typed: true, byCode: false, since: line.at } };
      return { body: path.includes('/notices/') ? { version: 1 } : { items: [undecided], next: null } };
    });
    const { unmount } = page(PreferencesPage);
    await eventually(() => byTestId('withdraw-marketing-email').click());
    await eventually(() => expect(asked.find(({ method }) => method === 'POST')?.body).toMatchObject({ purpose: 'marketing-email', decision: 'withdrawn' }));
    unmount();
  });
});
