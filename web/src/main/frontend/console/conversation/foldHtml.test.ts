// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { foldHtml } from './foldHtml';

const text = 'ยังไม่ได้ของค่ะ\n\nในวันที่ จ. 16 พ.ย. 2026 เวลา 10:23 Sala <support@sala.test> เขียนว่า:\n\n> ส่งแล้วค่ะ';
const at = text.indexOf('ในวันที่');
const folded = (html: string, words = text, from: number | null = at) => {
  const page = new DOMParser().parseFromString(foldHtml(html, words, from, 'แสดง'), 'text/html');
  const details = page.querySelector('details');
  const quoted = details?.textContent.replace('แสดง', '').trim() ?? null;
  details?.remove();
  return { own: page.body.textContent.trim(), quoted };
};

test('Gmail: the quotation is folded where the text is, with the line above it', () => {
  const html =
    '<div>ยังไม่ได้ของค่ะ</div><br><div class="gmail_quote"><div>ในวันที่ จ. 16 พ.ย. 2026 เวลา 10:23 Sala &lt;<a href="mailto:support@sala.test">support@sala.test</a>&gt; เขียนว่า:<br></div><blockquote>ส่งแล้วค่ะ</blockquote></div>';
  expect(folded(html).own).toBe('ยังไม่ได้ของค่ะ');
  expect(folded(html).quoted).toMatch(/^ในวันที่ .*ส่งแล้วค่ะ$/s);
});

test('Outlook: a block of headers in the middle of a table cell is folded with all that follows', () => {
  const words = 'รับทราบค่ะ\n\nจาก: Sala <support@sala.test>\nส่งเมื่อ: 16 พฤศจิกายน 2569\nถึง: สมหญิง\nเรื่อง: Re: นัด\n\nพรุ่งนี้ค่ะ';
  const html =
    '<div><p>รับทราบค่ะ</p><div><p><b>จาก:</b> Sala &lt;support@sala.test&gt;<br><b>ส่งเมื่อ:</b> 16 พฤศจิกายน 2569<br><b>ถึง:</b> สมหญิง<br><b>เรื่อง:</b> Re: นัด</p></div><p>พรุ่งนี้ค่ะ</p></div><p>จบ</p>';
  const both = folded(html, words, words.indexOf('จาก:'));
  expect(both.own).toBe('รับทราบค่ะ');
  expect(both.quoted).toMatch(/^จาก:.*จบ$/s);
});

test('A quotation that ends the mail is folded also when the text does not say where', () => {
  expect(folded('<p>ได้ค่ะ</p><blockquote type="cite">ของเดิม</blockquote>', 'ได้ค่ะ', null)).toEqual({ own: 'ได้ค่ะ', quoted: 'ของเดิม' });
});

test('Answers between and below quotations stay in sight', () => {
  const html = '<blockquote>เลขที่คำสั่งซื้อ</blockquote><p>40122</p>';
  expect(folded(html, '> เลขที่คำสั่งซื้อ\n\n40122', null)).toEqual({ own: 'เลขที่คำสั่งซื้อ40122', quoted: null });
});

test('A mail without a quotation and one that is nothing else stay whole', () => {
  expect(foldHtml('<p>สวัสดี</p>', 'สวัสดี', null, 'แสดง')).toBe('<p>สวัสดี</p>');
  expect(folded('<blockquote>ของเดิม</blockquote>', '> ของเดิม', null).quoted).toBeNull();
});
