import { expect, test } from 'vitest';
import { renderSettingsPage } from './settings-page.ts';

test('docs/settings.md is what the settings say today', async () => {
  await expect(await renderSettingsPage()).toMatchFileSnapshot('../../docs/settings.md');
});
