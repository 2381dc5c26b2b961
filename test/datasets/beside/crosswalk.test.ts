import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { OpenedApi } from '../../../api/app.ts';
import { askJson } from '../../support/ask.ts';
import { dropStore, openTestApi } from '../../support/stores/api-store.ts';
import { makeSampleStore } from '../../support/stores/sample-store.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';
import { PAYLOADS, testWithPayloads } from '../../support/payloads.ts';
import { readList } from '../read-list.ts';

let home: string;
let api: OpenedApi;
beforeAll(async () => {
  home = await makeSampleStore(['subjects', 'soc-2020', 'crosswalk']);
  api = await openTestApi(home);
});
afterAll(async () => {
  api.close();
  await dropStore(home);
});

const Link = z.object({
  subject: z.string(),
  occupation: z.string(),
  method: z.string(),
  groups: z.array(z.string()).nullable(),
  evidence: z.string(),
});
const readLinks = async (query: string) =>
  (
    await askJson(
      api,
      `/v1/datasets/crosswalk/data?${query}`,
      z.object({ data: z.array(Link), total: z.number() }),
    )
  ).data;

test('a link says by what method it is known, and what it rests on', async () => {
  const [trades] = await readLinks('subject=5.2&occupation=53');
  expect(trades).toMatchObject({ method: 'name', groups: ['531', '532', '533'] });
  expect(trades?.evidence).toContain('531 Construction and building trades');
  expect(trades?.evidence).toContain('Bricklayer');
  const [tyres] = await readLinks('subject=4.3&occupation=81');
  expect(tyres).toMatchObject({ method: 'standards' });
});

test('links of tier 1 and of major groups follow from reviewed ones, and name them', async () => {
  const links = await readLinks('subject=06');
  expect(links.map(({ occupation }) => occupation)).toEqual([
    ...['2', '21', '3', '31', '35', '4', '41', '42'],
  ]);
  expect(links.find(({ occupation }) => occupation === '4')).toMatchObject({
    method: 'parts',
    groups: null,
    evidence: 'Follows from the links of 6.2 to 41, 6.2 to 42.',
  });
});

test('preparation for life and work, and what is not known, lead to nothing', async () => {
  const none = await readLinks('occupation=none');
  expect(none.map(({ subject }) => subject)).toEqual(['14', '14.1', '14.2', 'unknown']);
});

testWithPayloads('every standard named as evidence is one of the subject', async () => {
  const database = await openTestDatabase();
  const file = `${PAYLOADS}/providers/apprenticeships_dashboard_subjects_and_standards_0.parquet`;
  const held = await database.rows(
    `SELECT DISTINCT std_fwk_name AS standard, ssa_t2_desc AS subject FROM read_parquet('${file}')`,
    z.object({ standard: z.string(), subject: z.string() }),
  );
  database.close();
  const names = new Map(
    (await readList('subjects/codes.csv')).map(({ code, name }) => [code, name]),
  );
  // Newer tables call the parts of subject 06 by other names.
  const printed = (subject: string) =>
    subject === '6.1' ? 'Digital technology (practitioners)' : names.get(subject);
  const stray = (await readList('crosswalk/links.csv')).flatMap(
    ({ subject = '', standards = '' }) =>
      standards
        .split('; ')
        .filter((standard) => standard !== '')
        .filter(
          (standard) =>
            !held.some((each) => each.standard === standard && each.subject === printed(subject)),
        )
        .map((standard) => [subject, standard]),
  );
  expect(stray).toEqual([]);
});

testWithPayloads(
  'a link by standards has at least a tenth of the starts of its subject',
  async () => {
    const database = await openTestDatabase();
    const file = `${PAYLOADS}/providers/apprenticeships_dashboard_subjects_and_standards_0.parquet`;
    const starts = await database.rows(
      `SELECT std_fwk_name AS standard, ssa_t2_desc AS subject, sum("values")::DOUBLE AS starts
     FROM read_parquet('${file}') WHERE measure = 'Starts' AND std_fwk_flag = 'Standard' GROUP BY ALL`,
      z.object({ standard: z.string(), subject: z.string(), starts: z.number() }),
    );
    database.close();
    const sum = (rows: readonly { starts: number }[]) =>
      rows.reduce((all, row) => all + row.starts, 0);
    for (const { method, standards = '' } of await readList('crosswalk/links.csv')) {
      if (method !== 'standards') continue;
      const named = starts.filter(({ standard }) => standards.split('; ').includes(standard));
      const whole = starts.filter(({ subject }) => subject === named[0]?.subject);
      expect([standards, sum(named) / sum(whole) >= 0.1]).toEqual([standards, true]);
    }
  },
);
