import type { Page } from 'playwright-core';

/** The smallest type in points of the words that are seen in the main part of a page as it is printed. */
export async function readSmallestPrint(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  const size = await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    let least = Infinity;
    while (walker.nextNode()) {
      const { parentElement: at, textContent } = walker.currentNode;
      if (textContent.trim() === '' || at.closest('svg, .govuk-visually-hidden')) continue;
      if (at.getClientRects().length > 0)
        least = Math.min(least, parseFloat(getComputedStyle(at).fontSize) * 0.75);
    }
    return least;
  })()`);
  if (typeof size !== 'number') throw new Error('a page without words');
  return size;
}
