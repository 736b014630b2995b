import { after, before, test } from 'node:test';
import { launch, signIn } from './support/browser.js';
import { lineUser, writesOnLine } from './support/line.js';
import { customer, row, takesBack, writes } from './support/story.js';

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test('B25, CU-1: a supervisor makes two customers one person by evidence, and takes it back', async () => {
  const ploy = customer('พลอย ใจงาม', 'สินค้าชำรุด');
  const again = customer('พลอย ใจงาม', 'ตามเรื่องสินค้า');
  const page = await signIn(browser, 'supervisor1');
  await page.getByTestId('queue').waitFor();
  await writes(again, 'ตามเรื่องค่ะ');
  await writesOnLine(lineUser(), ploy.subject);
  await row(page, again);
  await (await row(page, ploy)).click();

  await page.getByTestId('same-person').click();
  await page.getByTestId('same-person-q').fill(again.address);
  await page.getByTestId('same-person-find').click();
  await page.getByTestId('same-person-choice').check();
  await page.getByTestId('merge-evidence-AGENT_ATTESTATION').check();
  await page.getByTestId('same-person-note').fill('แสดงบัตรสมาชิกใบเดียวกัน');
  await page.getByTestId('same-person-submit').click();
  await page.getByTestId('unlink-email').waitFor();

  await takesBack(page, 'เป็นบุคคลเดียวกันแล้ว');
  await page.getByTestId('unlink-email').waitFor({ state: 'detached' });
});
