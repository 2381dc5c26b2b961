import { expect, test } from 'vitest';
import { z } from 'zod';
import { eesDataset, pull, serving } from './pull.ts';

/** The columns that were seen in use by others, and those of place and time that every file has. */
const COLUMNS =
  'time_period,time_identifier,geographic_level,country_code,country_name,english_devolved_area_code,english_devolved_area_name,sector,estab_size,estab_type,single_or_multi_site,sample_size,weight_base,employees,has_vac,has_htfv';
const line = (sector: string, figures: string, size = 'Total'): string =>
  `2022,Calendar year,English devolved area,E92000001,England,E47000002,South Yorkshire,${sector},${size},Total,Total,${figures}`;
const Row = z.object({
  ...{ sector: z.string(), period: z.string(), value: z.number().nullable() },
  ...{ n: z.number().nullable(), status: z.string() },
});

async function published(lines: readonly string[]): Promise<z.infer<typeof Row>[]> {
  const dataset = await eesDataset('skill-shortages-since-2022');
  return serving(lines.join('\n'), 12, (standIn) =>
    pull(dataset, standIn, ({ database }) =>
      database.rows(
        `SELECT sector, period, value, n, status FROM release
         WHERE measure = 'since_2022_establishments_with_hard_to_fill_vacancy' ORDER BY sector`,
        Row,
      ),
    ),
  );
}

const FILE = [
  COLUMNS,
  line('Total', '1000,38000,600000,24,15'),
  line('Total', '400,20000,70000,20,12', '2 to 4'),
  line('Information & Communications', '20,900,u,u,u'),
];

test('core indicators of a devolved area are published with their interviews, and u is no number', async () => {
  expect(await published(FILE)).toEqual([
    {
      sector: 'information-communications',
      period: '2022',
      value: null,
      n: 20,
      status: 'unreliable',
    },
    { sector: 'total', period: '2022', value: 15, n: 1000, status: 'observed' },
  ]);
});

test('counts where percentages were taken to stand, and columns not yet seen, stop the run', async () => {
  const counts = [COLUMNS, line('Total', '1000,38000,600000,9120,5700')];
  await expect(published(counts)).rejects.toThrow(/value_plausible/);
  const more = FILE.map((each, at) => `${each},${at === 0 ? 'has_ssv' : '9'}`);
  await expect(published(more)).rejects.toThrow(/the column "has_ssv" is not declared/);
});
