// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { Hello, Line } from './frames';
import { Talk } from './talk';
import { transcript } from './transcript';
import { wordsOf } from './words';

const t = wordsOf('th');
const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const hello = {
  type: 'hello',
  notice: { key: 'general', version: 1 },
  purposes: [{ key: 'marketing-email', titleTh: 'ข่าวทางอีเมล', titleEn: 'News by e-mail' }],
} as Hello;
const line = (more: Partial<Line> = {}): Line => ({ id: 'm1', by: 'agent', name: 'อนงค์', text: 'สวัสดีค่ะ', at: '2026-11-22T02:00:00Z', confirmed: false, files: [], ...more });

test('The notice stands before the first word, and nothing optional is agreed to beforehand', () => {
  const decide = vi.fn();
  const talk = new Talk(t, () => undefined);
  document.body.append(talk.root);
  talk.add(line());
  talk.tell(hello, 'https://hub.test/api/v1/notices/general/1', false, decide);
  talk.tell(hello, 'https://hub.test/api/v1/notices/general/1', false, decide);

  const notice = talk.root.firstElementChild as HTMLElement;
  expect(talk.root.querySelectorAll('#notice')).toHaveLength(1);
  expect([...notice.querySelectorAll('a')].map(({ href }) => href)).toEqual(['https://hub.test/api/v1/notices/general/1', 'https://hub.test/portal/']);
  const box = notice.querySelector('input') as HTMLInputElement;
  expect(box.checked).toBe(false);
  box.click();
  box.click();
  expect(decide.mock.calls).toEqual([['marketing-email', 'given'], ['marketing-email', 'withdrawn']]);
});

test('Everything optional is refused by one press, and what was agreed to before is withdrawn', () => {
  const decide = vi.fn();
  const talk = new Talk(t, () => undefined);
  const purposes = [...hello.purposes, { key: 'marketing-line', titleTh: 'ข่าวทาง LINE', titleEn: 'News by LINE' }];
  talk.tell({ ...hello, purposes }, 'https://hub.test/api/v1/notices/general/1', false, decide);
  document.body.append(talk.root);
  const [first] = talk.root.querySelectorAll('input');
  first?.click();
  talk.root.querySelector<HTMLButtonElement>('fieldset button')?.click();

  expect(decide.mock.calls).toEqual([['marketing-email', 'given'], ['marketing-email', 'withdrawn'], ['marketing-line', 'refused']]);
  expect([...talk.root.querySelectorAll('input')].some((box) => box.checked)).toBe(false);
  expect(talk.root.querySelector('fieldset [role=status]')?.textContent).toContain('ใช้บริการได้ตามปกติ');
});

test('What anybody writes is text, never markup', () => {
  const talk = new Talk(t, () => undefined);
  talk.add(line({ text: hostile, name: hostile, files: [{ name: hostile, size: 1, type: 'image/png' }] }));
  talk.said({ clientId: 'c', text: hostile, files: [{ name: hostile, content: '' }], state: 'waiting' });

  expect(talk.root.querySelectorAll('img, script')).toHaveLength(0);
  expect(talk.root.querySelector('p')?.textContent).toBe(hostile);
});

test('A line shows once, and what was said is marked when it was taken or refused', () => {
  const talk = new Talk(t, () => undefined);
  const said = { clientId: 'c', text: 'ถามหน่อย', files: [], state: 'waiting' as 'waiting' | 'taken' | 'refused' };
  talk.said(said);
  expect(talk.root.textContent).toContain('กำลังส่ง');
  talk.settled({ ...said, state: 'taken' });
  talk.add(line({ id: 'm2', clientId: 'c', by: 'guest', text: 'ถามหน่อย' }));
  talk.add(line());
  talk.add(line());

  expect(talk.root.querySelectorAll('.line')).toHaveLength(2);
  expect(talk.root.textContent).toContain('ส่งแล้ว');
});

test('A file of ours is fetched by its id; an own one is only named', () => {
  const fetch = vi.fn();
  const talk = new Talk(t, fetch);
  const files = [{ id: 'f1', name: 'ใบเสร็จ.pdf', size: 1, type: 'application/pdf' }];
  talk.add(line({ files }));
  talk.add(line({ id: 'm2', by: 'guest', files }));

  talk.root.querySelectorAll('button').forEach((button) => button.click());
  expect(fetch.mock.calls).toEqual([['f1']]);
});

test('The transcript says who said what, with files by name', () => {
  const text = transcript([line({ files: [{ name: 'ใบเสร็จ.pdf', size: 1, type: '' }] }), line({ by: 'guest', text: 'ขอบคุณค่ะ' })], t, 'th');

  expect(text).toMatch(/อนงค์:\nสวัสดีค่ะ\n\[ใบเสร็จ\.pdf\]/);
  expect(text).toMatch(/คุณ:\nขอบคุณค่ะ$/);
});
