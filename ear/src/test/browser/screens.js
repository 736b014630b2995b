import { mkdirSync } from 'node:fs';
import { launch, signIn } from './support/browser.js';

/** Takes the pictures of the documents from a running hub: `./sala up`, then `npm run screens`. */
const FOLDER = new URL('../../../../docs/screens/', import.meta.url).pathname;

mkdirSync(FOLDER, { recursive: true });
const browser = await launch();

const agent = await signIn(browser, 'agent1');
await agent.getByTestId('ticket-row').filter({ hasText: 'พัสดุ' }).click();
await agent.getByTestId('message').first().waitFor();
const take = agent.getByTestId('assign-me');
if (await take.isVisible()) await take.click();
await agent.getByTestId('toast').waitFor({ state: 'hidden', timeout: 20_000 });
await agent.screenshot({ path: `${FOLDER}console.png` });

const officer = await signIn(browser, 'dpo1', '/privacy/');
await officer.locator('input').first().waitFor();
await officer.screenshot({ path: `${FOLDER}privacy.png` });

await browser.close();
