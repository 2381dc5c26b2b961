import { describe, expect, test } from 'vitest';
import { discoverDatasets } from '../../../datasets/discover.ts';
import { ESTIMATED_FROM } from '../../../schemas/words/vocabulary.ts';
import { isOfSample } from '../../../schemas/figures/interval.ts';
import { claimantCount } from '../../support/pages/declarations.ts';
import { release } from '../../support/pages/make-store.ts';
import { claimantRows } from '../../support/pages/rows.ts';
import { type Pages, openPages, usePages } from '../../support/pages/use-pages.ts';

const SITE = 'https://lmi.example.org';

/** Every chart of a measure of a dataset: the dataset's, an area's, a comparison, a chart of one's own. */
const charts = (dataset: string, measure: string) =>
  [
    [`/datasets/${dataset}`, ''],
    [`/areas/E08000034/${measure}`, ''],
    ['/compare', `?areas=E08000034,E12000003&measure=${measure}&time=latest`],
    ['/wizard', `?dataset=${dataset}&areas=Kirklees`],
  ] as const;

async function expectHedged(pages: Pages, address: string): Promise<void> {
  const { html } = await pages.read(address);
  // A picture breaks its sentences over lines of text.
  const { words } = html;
  expect(words, address).toMatch(/(It is an estimate|These are estimates) from a sample survey\./);
  expect(words, address).toContain('estimates from a sample survey: a small difference');
}

describe('estimates without an interval', () => {
  const change = async (home: string) =>
    release(home, 'replay', await claimantCount({ estimated_from: 'survey' }), claimantRows());
  const pages = usePages({ publicUrl: SITE, change });

  test('say so in the sentence and the cautions of every picture and frame', async () => {
    for (const [path, query] of charts('claimant-count', 'claimant_rate_16_64')) {
      await expectHedged(pages, `/charts${path}/chart.svg${query}`);
      await expectHedged(pages, `/embed${path}${query}`);
      const { text } = await pages.read(`/charts${path}/chart.vl.json${query}`);
      expect(text).toContain('estimates from a sample survey: a small difference');
    }
  });

  test('are hedged side by side like those of one area', async () => {
    const { html } = await pages.read('/compare?areas=E08000034,E12000003');
    const hedge = 'estimates from a sample survey: a small difference';
    expect(html.one('#headline-cautions').words).toContain(`These are ${hedge}`);
    // Once for the headline measures of each of two surveys, once folded with each of two charts.
    expect(html.words.split(hedge)).toHaveLength(5);
  });
});

test.each(['partly_survey', 'model'] as const)(
  'the page of an area hedges what is from: %s',
  async (from) => {
    const claimants = await claimantCount({ estimated_from: from });
    const pages = await openPages({
      change: (home) => release(home, 'replay', claimants, claimantRows()),
    });
    const { words } = (await pages.read('/areas/E08000034')).html;
    expect(words).toContain(`Estimates from ${ESTIMATED_FROM[from]}: with no interval`);
    expect(words).toContain(`from ${ESTIMATED_FROM[from]}.`);
  },
);

describe('estimates with an interval', () => {
  const pages = usePages({ publicUrl: SITE });

  test('have it in their sentence', async () => {
    for (const [path, query] of charts('labour-market-rates', 'employment_rate_16_64')) {
      const { html } = await pages.read(`/embed${path}${query}`);
      const sentence = html.one('[id$="-sentence"]').words;
      expect(sentence, path).toMatch(/\d\.\d% \(likely \d+\.\d% to \d+\.\d%\)/);
    }
  });
});

test('every dataset that is a survey, or has intervals of one, declares it; jobs density in part', async () => {
  const declared = (await discoverDatasets()).map(({ declaration }) => declaration);
  const sampled = declared.filter(
    (each) =>
      /survey/i.test(each.published_as.name) ||
      ('measures' in each && each.measures.some(({ interval }) => isOfSample(interval))),
  );
  expect(sampled.length).toBeGreaterThan(5);
  expect(sampled.filter((each) => each.estimated_from !== 'survey').map(({ id }) => id)).toEqual(
    [],
  );
  const jobs = declared.find(({ id }) => id === 'jobs-density');
  expect(jobs?.estimated_from).toBe('partly_survey');
});
