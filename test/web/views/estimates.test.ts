import { expect, test } from 'vitest';
import { z } from 'zod';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { ESTIMATED_FROM, type EstimatedFrom } from '../../../schemas/words/vocabulary.ts';
import { createPages } from '../../../web/app.tsx';
import { isConfidence } from '../../../schemas/figures/interval.ts';
import { fixtureApi } from '../fixture/api.ts';

const Manifested = z.looseObject({ label: z.looseObject({}) });
const Rows = z.looseObject({ data: z.array(z.looseObject({ value: z.number().nullable() })) });

/** The fixture with the claimant count declared to be estimates, each with an interval if asked. */
function pagesOf(estimated_from: EstimatedFrom, intervals: boolean) {
  const fixture = fixtureApi();
  return createPages({
    publicUrl: 'https://lmi.example.org',
    api: async (path) => {
      const answer = await fixture(path);
      if (path.endsWith('/manifest')) {
        const manifest = Manifested.parse(await answer.json());
        return Response.json({ ...manifest, label: { ...manifest.label, estimated_from } });
      }
      if (!path.includes('/data?')) return answer;
      const rows = Rows.parse(await answer.json());
      const data = rows.data.map((row) =>
        intervals && row.value !== null
          ? { ...row, low: row.value - 1, high: row.value + 1, interval: 'ci95.published' }
          : { ...row, low: null, high: null, interval: null },
      );
      return Response.json({ ...rows, data });
    },
  });
}

const wordsIn = (markup: string) =>
  markup
    .replace(/<head>.*?<\/head>/s, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const CHARTS = [
  ['/datasets/claimant-count', ''],
  ['/areas/E08000034/claimant_rate_16_64', ''],
  ['/compare', '?areas=E08000034,E12000003&measure=claimant_rate_16_64&time=latest'],
  ['/wizard', '?dataset=claimant-count&areas=Kirklees'],
] as const;

test('a picture and a frame of estimates say so in their sentence and their cautions', async () => {
  const app = pagesOf('survey', false);
  for (const [path, query] of CHARTS) {
    for (const address of [`/charts${path}/chart.svg${query}`, `/embed${path}${query}`]) {
      const words = wordsIn(await (await app.request(address)).text());
      expect(words, address).toMatch(
        /(It is an estimate|These are estimates) from a sample survey\./,
      );
      expect(words, address).toMatch(/estimates from a sample survey: a small difference/);
    }
    const spec = await (await app.request(`/charts${path}/chart.vl.json${query}`)).text();
    expect(spec).toContain('estimates from a sample survey: a small difference');
  }
});

test('a sentence of an estimate has its interval, where one is published', async () => {
  const app = pagesOf('survey', true);
  for (const [path, query] of CHARTS) {
    const html = await (await app.request(`/embed${path}${query}`)).text();
    const sentence = /-sentence">([^<]*)</.exec(html)?.[1];
    expect(sentence, path).toMatch(/\d\.\d% \(likely \d\.\d% to \d\.\d%\)/);
  }
});

test('the page of an area hedges what is partly from a survey, and what a model gives', async () => {
  for (const from of ['partly_survey', 'model'] as const) {
    const html = await (await pagesOf(from, false).request('/areas/E08000034')).text();
    expect(html).toContain(`Estimates from ${ESTIMATED_FROM[from]}: with no interval`);
    expect(html).toContain(`from ${ESTIMATED_FROM[from]}.`);
  }
});

test('headline measures of areas side by side are hedged like those of one area', async () => {
  const app = pagesOf('survey', false);
  const html = await (await app.request('/compare?areas=E08000034,E12000003')).text();
  const [, list = ''] = /id="headline-cautions">(.*?)<\/ul>/s.exec(html) ?? [];
  expect(wordsIn(list)).toContain('These are estimates from a sample survey: a small difference');
  expect(wordsIn(html).match(/estimates from a sample survey: a small difference/g)).toHaveLength(
    2,
  );
});

test('every dataset that is a survey, or has intervals of one, declares it; jobs density in part', async () => {
  const declared = (await discoverDatasets()).map(({ declaration }) => declaration);
  const sampled = declared.filter(
    (each) =>
      /survey/i.test(each.published_as.name) ||
      ('measures' in each && each.measures.some(({ interval }) => isConfidence(interval))),
  );
  expect(sampled.length).toBeGreaterThan(5);
  expect(sampled.filter((each) => each.estimated_from !== 'survey').map(({ id }) => id)).toEqual(
    [],
  );
  const jobs = declared.find(({ id }) => id === 'jobs-density');
  expect(jobs?.estimated_from).toBe('partly_survey');
});
