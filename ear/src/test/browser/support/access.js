import axe from 'axe-core';

const RULES = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** The rules of those for which it matters whether the page is light or dark. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What a machine finds wrong with the page for people who see, hear or move differently (WCAG 2.2 AA). */
export const accessFaults = (page) => faults(page, RULES);

/** What it finds wrong with the colours. */
export const colourFaults = (page) => faults(page, COLOURS);

/** Nothing is wider than the screen. */
export const fits = (page) => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

async function faults(page, runOnly) {
  await page.evaluate(settled);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((asked) => window.axe.run(document, { runOnly: asked, resultTypes: ['violations'] }), runOnly);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`);
}

/** What fades in has its colours only at the end. */
function settled() {
  const ending = document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations !== Infinity);
  return Promise.allSettled(ending.map((one) => one.finished)).then(() => null);
}
