import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a machine finds wrong with the page for people who see, hear or move differently (WCAG 2.2 AA). */
export async function accessFaults(page) {
  await page.evaluate(settled);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((rules) => window.axe.run(document, { runOnly: rules }), RULES);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' ')}`);
}

/** What fades in has its colours only at the end. */
function settled() {
  const ending = document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations !== Infinity);
  return Promise.allSettled(ending.map((one) => one.finished)).then(() => null);
}
