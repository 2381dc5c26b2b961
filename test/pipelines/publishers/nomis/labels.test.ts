import { expect, test } from 'vitest';
import { z } from 'zod';
import { taking } from '../../../support/taking.ts';
import { CUBE, pull, smallDataset, withStandIn } from './small-cube.ts';

test('labels come from the service, dates cut to the day, units and caveats as printed', async () => {
  const overview = {
    name: 'Small count by industry SIC 2007',
    mnemonic: 'sml',
    lastupdated: '2026-03-17 07:00:00',
    nextupdate: '2026-04-21 07:00:00',
    units: { unit: { name: 'Persons' } },
    notes: ['Rounded to five.'],
  };
  await withStandIn(
    (app) =>
      taking(app.fetch, (context) =>
        pull(
          context,
          ({ vintage }) => {
            expect(vintage.labels).toEqual({
              name: 'Small count by industry SIC 2007',
              url: 'https://www.nomisweb.co.uk/datasets/sml',
              updated: '2026-03-17',
              nextUpdate: '2026-04-21',
              classification: 'SIC 2007',
              units: ['Persons'],
              periods: ['2026-02', '2026-03'],
              notes: ['Rounded to five.'],
            });
            expect(vintage.sourceReleased).toBe('2026-03-17');
            return Promise.resolve();
          },
          { dataset: smallDataset({ from: '2026-02' }) },
        ),
      ),
    { overview },
  );
});

test('what the service does not say is not known', async () => {
  await withStandIn((app) =>
    taking(app.fetch, (context) =>
      pull(context, ({ vintage }) => {
        const { name, url, updated, nextUpdate, classification, units, notes } =
          vintage.labels ?? {};
        expect([name, url, updated, nextUpdate, classification]).toEqual([
          null,
          null,
          null,
          null,
          null,
        ]);
        expect([units, notes]).toEqual([[], []]);
        return Promise.resolve();
      }),
    ),
  );
});

test('a declared level or code that the service lacks is said with the release', async () => {
  const dataset = smallDataset({ levels: ['lad', 'lsip'] });
  await withStandIn((app) =>
    taking(app.fetch, (context) =>
      pull(
        context,
        ({ checks }) => {
          const warned = checks.filter(({ result }) => result === 'warn');
          expect(warned.map(({ id, sample }) => [id, sample])).toEqual([
            ['levels_offered', [{ level: 'lsip' }]],
          ]);
          return Promise.resolve();
        },
        { dataset },
      ),
    ),
  );
});

test('an area without a GSS code is set aside with its reason, and a newer boundary set is the larger', async () => {
  const cube = CUBE.replaceAll('"E08000034"', '"1778384903"');
  await withStandIn(
    (app) =>
      taking(app.fetch, (context) =>
        pull(context, async ({ database }) => {
          const rows = await database.rows(
            `SELECT disposition, reason, count(*)::INTEGER AS rows, min(vintage_order) AS vintage FROM parsed
             GROUP BY ALL ORDER BY ALL`,
            z.record(z.string(), z.unknown()),
          );
          expect(rows).toEqual([
            { disposition: 'publish', reason: null, rows: 72, vintage: 20210400 },
            { disposition: 'set_aside', reason: 'area_without_gss', rows: 18, vintage: 20230400 },
          ]);
        }),
      ),
    { cube },
  );
});
