import { expect } from 'vitest';
import { findViolations, type UsedBrowser } from '../browser.ts';

/** Pixels of a narrow screen (WCAG 2.2, 1.4.10) and of a wide one. */
export const WIDTHS = [320, 1280] as const;

/** Opens a page and expects at every width that axe finds nothing and nothing scrolls sideways. */
export async function expectAccessible(
  { url, tab }: UsedBrowser,
  path: string,
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  await tab.setViewportSize({ width: widths[0] ?? WIDTHS[0], height: 900 });
  await tab.goto(`${url}${path}`);
  for (const width of widths) {
    await tab.setViewportSize({ width, height: 900 });
    expect(await findViolations(tab)).toEqual([]);
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(width);
  }
}
