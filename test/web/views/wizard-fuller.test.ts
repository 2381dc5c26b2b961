import { describe, expect, test } from 'vitest';
import type { ApiClient } from '../../../web/reading/api-client.ts';
import { readChoice } from '../../../web/views/wizard/choice.ts';
import { findFuller } from '../../../web/views/wizard/fuller-period.ts';
import { ANY_CHANGE, claimantCount } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { claimantRows } from '../../support/pages/rows.ts';
import { usePages } from '../../support/pages/use-pages.ts';

const ENDS: Readonly<Record<string, string>> = { E08000034: '2025-12', K02000001: '2025-11' };
const DATA = '/v1/datasets/claimant-count/data';
const CHOSEN = 'E08000034;E12000003;E92000001';

/** One area alone has figures of the newest month; most others end in October. */
const oneNewest = async (home: string): Promise<void> => {
  const rows = claimantRows().filter(
    ({ area, period }) => (period ?? '') <= (ENDS[area ?? ''] ?? '2025-10'),
  );
  await release(home, 'replay', await claimantCount({ checks: ANY_CHANGE }), rows);
};

describe('a newest period that few of the areas have', () => {
  const pages = usePages({ change: oneNewest });
  const draw = async (query: string) =>
    (await pages.read(`/wizard?dataset=claimant-count&${query}`)).html;

  test('comes with the period that all of them have, and a way to it', async () => {
    const html = await draw(`areas=${CHOSEN}&time=latest`);
    expect(html.words).toContain('1 of 3 areas chosen has a figure here.');
    expect(html.words).toContain('In October 2025, all 3 areas asked for have a figure.');
    expect(html.has('#fuller a[href*="time=latest&to=2025-10"]')).toBe(true);
  });

  test('comes with the period that most others end in, not with a newer one of few', async () => {
    const { words } = await draw(`areas=${CHOSEN};K02000001&time=latest`);
    expect(words).toContain('In October 2025, all 4 areas asked for have a figure.');
  });

  test('is not counted out of a list that is cut', async () => {
    const few: ApiClient = {
      read: (path, schema) => pages.client.read(path.replace('limit=10000', 'limit=1'), schema),
    };
    const asked = { area: CHOSEN.replaceAll(';', ','), sex: 'total' };
    const found = await pages.figures(`${DATA}?area=E08000034&sex=total&period=2025-12`);
    expect(await findFuller(few, 'claimant-count', asked, found)).toBeUndefined();
    expect(await findFuller(pages.client, 'claimant-count', asked, found)).toMatchObject({
      areas: 3,
    });
  });

  test.each(['areas=E08000034&time=latest', `areas=E08000034;E12000003&time=latest&to=2025-10`])(
    'is not asked about where all have it, nor where a period was chosen: %s',
    async (query) => {
      pages.asked.length = 0;
      expect((await draw(query)).has('#fuller')).toBe(false);
      expect(pages.asked.filter((path) => path.includes('/data?'))).toHaveLength(1);
    },
  );

  test('of a dataset with figures of one area says which, and offers it', async () => {
    const held = { areas: [{ code: 'K02000001', name: 'United Kingdom', area_type: 'uk' }] };
    const manifest = await pages.manifest('claimant-count');
    const choice = readChoice(manifest, held, { areas: 'Leeds' });
    expect(choice?.areasText).toBe('Leeds');
    expect(choice?.faults.at(-1)).toEqual({
      words: 'This dataset is national only: it has figures for United Kingdom alone.',
      tries: [{ name: 'United Kingdom', areas: 'K02000001' }],
    });
  });
});
