/** What a machine can tell about a page's use with a keyboard, a screen reader or weak eyes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standard = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] };

/** Waits for what fades or slides to its end; what turns for ever, such as a spinner, or stands has none. */
const standStill = `Promise.allSettled(
  document.getAnimations()
    .filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime < 2_000)
    .map((animation) => animation.finished),
)`;

/** Each break of WCAG 2.1 AA as `rule: where`; empty when there is none. */
export async function wcagBreaks(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  await page.evaluate(standStill);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(standard)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Pixels by which the page is wider than its window. */
export function widthBeyondWindow(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
}
