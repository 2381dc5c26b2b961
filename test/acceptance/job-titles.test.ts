import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { formatPage } from '../support/pages/format-page.ts';
import { expect } from 'vitest';
import { z } from 'zod';
import { EVERYDAY_TITLES } from '../../schemas/titles/index/everyday-titles.ts';
import { homeAt } from '../../pipelines/store/home.ts';
import { EntityList, EntityRecord } from '../../schemas/answers/entity.ts';
import { describeTitles } from '../evaluate/titles/describe-titles.ts';
import { openFrom } from '../evaluate/titles/evaluate-titles.ts';
import { askJson } from '../support/ask.ts';
import { testWithPayloads } from '../support/payloads.ts';
import { dropStore, openTestApi } from '../support/stores/api-store.ts';
import { replayInto } from '../support/stores/real-store.ts';

const PAGE = '../../docs/job-titles.md';
const WORDS = `# Job titles: how often are they coded as people code them?

\`/v1/occupations?q=\` answers a job title with unit groups of SOC 2020 and how likely each is. Two coders gave 229 titles of adverts a unit group, each by themselves, with the structure and the index of SOC 2020; 222 got the same one. Half of these are used here, and the answers are held against them. Both coders leaned on the index, which flatters any way of coding that does too. "Cannot tell" is an answer, and counts as wrong. Where both coders named the same second choice, either is right, unless it is said otherwise.

What is looked at of a title, and how it is weighed, is in \`schemas/titles\`. Three weights are fitted to these titles; the last column has the share of right answers among titles that the weights were not fitted to (halves drawn five times, each answered with weights of the other half).

## With the coding index

`;
const NAMES = `

## With the names of unit groups alone

A store without the coding index, such as the sample, knows the names of the 412 unit groups only. Plain titles are found by them, most titles of adverts are not.

`;
const AFTER = `

\`npm run evaluate -- titles\` prints these tables and the twenty titles that fare worst; \`npx vitest run test/acceptance/job-titles.test.ts -u\` renews this page.
`;

const Rows = z.object({
  total: z.number(),
  data: z.array(z.record(z.string(), z.string().nullable())),
});

testWithPayloads('titles are coded by the index of the publisher’s own workbook', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-titles-'));
  const reports = await replayInto(homeAt(folder), { datasets: ['job-titles', 'soc-2020'] });
  expect(reports.map(({ outcome }) => outcome)).toEqual(['published', 'published']);
  const api = await openTestApi(folder);
  try {
    const data = '/v1/datasets/job-titles/data';
    const rows = await askJson(api, `${data}?limit=1&sort=title`, Rows);
    expect(rows.total).toBe(32_195);
    expect(rows.data[0]).toMatchObject({
      ...{ title: '1 technician', indexed: 'Technician, 1' },
      ...{ industry: 'telecoms', occupation: '5242' },
    });
    const codes = await (await api.app.request(`${data}.csv?columns=occupation`)).text();
    // The last line ends the file.
    expect(codes.split('\n').filter((code) => /^("")?$/.test(code))).toHaveLength(231 + 1);

    // The few that stores without the index know are those of the index, where nothing else is said.
    const plain = await (
      await api.app.request(`${data}.csv?columns=title,qualifier,industry,occupation`)
    ).text();
    const given = new Set(plain.toLowerCase().split('\n'));
    const strange = EVERYDAY_TITLES.filter(
      ({ title, code }) => !given.has(`${title.toLowerCase()},,,${code}`),
    );
    expect(strange).toEqual([]);

    const chef = await askJson(api, '/v1/occupations?q=Sous+chef+-+Leeds', EntityList);
    expect(chef.data[0]).toMatchObject({ code: '5434', found_by: { sureness: 'very_likely' } });
    expect(chef.coded?.index).toEqual({ dataset: 'job-titles', version: '1.0.0' });
    const vague = await askJson(api, '/v1/occupations?q=assistant+manager', EntityList);
    expect(vague.coded?.verdict).toBe('cannot_tell');
    const { related } = await askJson(api, '/v1/occupations/6135', EntityRecord);
    expect(related[0]).toMatchObject({ code: '6131', same_parent: true });
    expect(related[0]?.shared_titles).toBeGreaterThan(5);

    const store = await api.service.warehouse.pin();
    const register = await api.service.registers(store, 'occupation');
    const held = register && (await api.service.titles(store, register));
    if (!held) throw new Error('the store has no titles');
    const index = await describeTitles(held.titles);
    expect(index.isAsPromised).toBe(true);
    const names = await describeTitles(await openFrom([]));
    const text = WORDS + index.page + NAMES + names.page + AFTER;
    await expect(await formatPage(text)).toMatchFileSnapshot(PAGE);
  } finally {
    api.close();
    await dropStore(folder);
  }
});
