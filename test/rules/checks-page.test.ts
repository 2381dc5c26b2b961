import { expect, test } from 'vitest';
import { renderChecksPage } from './checks-page.ts';

test('docs/checks.md is what the checks say today', async () => {
  await expect(await renderChecksPage()).toMatchFileSnapshot('../../docs/checks.md');
});
