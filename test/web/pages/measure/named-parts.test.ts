import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Catalogue } from '../../../../schemas/release/catalogue.ts';
import { claimantCount } from '../../../support/pages/declarations.ts';
import { release } from '../../../support/pages/make-store.ts';
import { claimantRows } from '../../../support/pages/rows.ts';
import { usePages } from '../../../support/pages/use-pages.ts';

const DISTRICTS = [
  ['E08000032', 'Bradford'],
  ['E08000034', 'Kirklees'],
  ['E08000035', 'Leeds'],
] as const;

/** Districts alone, and men alone: neither country nor region has a row that could name the figure. */
const menOfDistricts = () =>
  claimantRows()
    .filter(({ area_type: type, sex }) => type === 'lad' && sex === 'total')
    .flatMap((row) =>
      DISTRICTS.map(([area, area_name]) => ({ ...row, area, area_name, sex: 'male' })),
    );

const pages = usePages({
  change: async (home) => {
    const file = path.join(home, 'catalogue.json');
    const catalogue = Catalogue.parse(JSON.parse(await readFile(file, 'utf8')));
    delete catalogue.datasets['claimant-count'];
    await writeFile(file, JSON.stringify(catalogue));
    await rm(path.join(home, 'releases', 'claimant-count'), { recursive: true });
    await release(home, 'replay', await claimantCount(), menOfDistricts());
  },
});

test('a place without a figure of its own is told what those of its districts are of', async () => {
  const place = 'areas=x-lsip-2025-west-yorkshire&sex=male&tab=ranked';
  const { html } = await pages.read(`/measures/claimant_rate_16_64?${place}`);
  const name = 'Claimants per 100 residents aged 16 to 64, male';
  expect(html.one('h1').words).toContain(name);
  expect(html.one('.app-what').words).toContain(`${name}, percent.`);
});
