import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessFaults } from './support/access.js';
import { launch, signIn } from './support/browser.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('PD-1: a day is written as people write it, told in both eras, and refused while its year is in doubt', async () => {
  const page = await signIn(browser, 'dpo1', '/privacy/');
  await page.getByTestId('nav-access').click();
  const day = page.getByTestId('access-from');
  const beside = page.locator(`[id="${await day.getAttribute('aria-describedby')}"]`);
  const says = (words) => beside.filter({ hasText: words }).waitFor();
  const understood = [
    ['1 มิ.ย. 2565', '1 มิ.ย. 2565 (ค.ศ. 2022)'],
    ['14 ต.ค. 65', '14 ต.ค. 2565 (ค.ศ. 2022)'],
    ['21/11/2569', '21 พ.ย. 2569 (ค.ศ. 2026)'],
    ['๒๒ พ.ย. ๖๙', '22 พ.ย. 2569 (ค.ศ. 2026)'],
    ['2026-11-21', '21 พ.ย. 2569 (ค.ศ. 2026)'],
  ];
  for (const [text, words] of understood) {
    await day.fill(text);
    await says(words);
  }
  await day.press('ArrowUp');
  await says('22 พ.ย. 2569 (ค.ศ. 2026)');
  for (const [text, words] of [['1/1/45', 'พิมพ์ปีให้ครบสี่หลัก'], ['1/1/2300', 'พิมพ์ปีสี่หลัก เช่น 2569 หรือ 2026']]) {
    await day.fill(text);
    await says(words);
    assert.equal(await day.getAttribute('aria-invalid'), 'true');
  }
  assert.deepEqual(await accessFaults(page), []);

  await page.getByTestId('nav-notices').click();
  const notices = page.getByTestId('notices');
  await notices.getByText('2569').first().waitFor();
  await page.getByTestId('era').click();
  await notices.getByText('2026').first().waitFor();
  await page.reload();
  await notices.getByText('2026').first().waitFor();
  assert.equal(await notices.getByText('2569').count(), 0);
});
