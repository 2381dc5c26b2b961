import { describe, expect, test } from 'vitest';
import { createPages } from '../../web/app.tsx';
import type { ApiFetch } from '../../web/reading/api-client.ts';
import { ageWords } from '../../web/charts/words/age.ts';
import { fixtureApi } from './fixture/api.ts';
import { jobRows, jobsManifest } from './fixture/jobs.ts';
import { claimantManifest } from './fixture/records.ts';
import { claimantRows } from './fixture/rows.ts';

const wordsIn = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** The fixture with some answers of its own, by path. */
function withAnswers(answers: Readonly<Record<string, (url: URL) => unknown>>): ApiFetch {
  const rest = fixtureApi();
  return (path) => {
    const url = new URL(path, 'http://fixture');
    const answer = answers[url.pathname];
    return answer ? Promise.resolve(Response.json(answer(url))) : rest(path);
  };
}

async function read(api: ApiFetch, path = '/areas/E08000034') {
  const app = createPages({ api, publicUrl: undefined, now: () => new Date('2026-11-22T12:00Z') });
  return wordsIn(await (await app.request(path)).text());
}

const list = (data: readonly unknown[]) => {
  return { total: data.length, returned: data.length, complete: true, next: null, data };
};

describe('shares by industry', () => {
  test('are the publisher’s where its shares are held and its total is not', async () => {
    const manifest = jobsManifest(false);
    const [count] = manifest.measures;
    if (!count) throw new Error('the manifest has a measure');
    const share = {
      ...count,
      id: 'employment_jobs_share',
      name: 'Employment: share of all industries',
      nature: 'share' as const,
      unit: 'percent' as const,
      numerator: count.id,
      denominator: count.id,
    };
    const rows = jobRows(false).filter(
      ({ area, industry }) => area === 'E08000034' && industry !== 'total',
    );
    const shares = rows.map((row) => {
      return { ...row, measure: share.id, unit: 'percent', value: row.value && row.value / 20 };
    });
    const words = await read(
      withAnswers({
        '/v1/datasets/jobs-by-industry/versions/1.1.0/manifest': () => {
          return { ...manifest, measures: [count, share] };
        },
        '/v1/datasets/jobs-by-industry/data': (url) => {
          const data = url.searchParams.get('measure') === share.id ? shares : rows;
          return { dataset: 'jobs-by-industry', version: '1.1.0', invented: false, ...list(data) };
        },
      }),
    );
    expect(words).toContain('300, 15.0% of all (the publisher’s share)');
    expect(words).toContain('The share is the publisher’s own');
    expect(words).not.toContain('constructed');
    expect(words).toContain('No location quotient is shown');
  });
});

describe('the latest figures', () => {
  test('of a survey whose area is smaller than it is safe for say so', async () => {
    const manifest = claimantManifest(false);
    const measures = manifest.measures.map((each) => ({ ...each, error_measure: 'some_ci' }));
    const record = {
      '/v1/datasets/claimant-count/versions/1.1.0/manifest': () => ({ ...manifest, measures }),
    };
    expect(await read(withAnswers(record))).not.toContain('The survey behind this');
    const county = withAnswers({ ...record, '/v1/datasets': await catalogueOf('county') });
    const once = (await read(county)).split(
      'The survey behind this is safe for a county or larger, and this is a local authority',
    );
    expect(once).toHaveLength(2);
  });

  test('say since when their source is not accredited, and no break is made of it', async () => {
    const { label, ...rest } = claimantManifest(false);
    const note = 'The regulator suspended its accreditation on 9 October 2024';
    const value = 'official_statistics_in_development';
    const manifest = { ...rest, label: { ...label, accreditation: { value, note } } };
    const path = '/v1/datasets/claimant-count/versions/1.1.0/manifest';
    const words = await read(withAnswers({ [path]: () => manifest }));
    expect(words.split(`${note}.`)).toHaveLength(2);
  });

  test('keep one sentence of a long standing in sight, and fold the rest', async () => {
    const { label, ...rest } = claimantManifest(false);
    const note = 'It is suspended. How it is made did not change.';
    const value = 'official_statistics_in_development';
    const manifest = { ...rest, label: { ...label, accreditation: { value, note } } };
    const path = '/v1/datasets/claimant-count/versions/1.1.0/manifest';
    const words = await read(withAnswers({ [path]: () => manifest }));
    const [seen = '', folded = ''] = words.split('How to read these figures');
    expect(seen).toContain('It is suspended.');
    expect(seen).not.toContain('How it is made');
    expect(folded).toContain('How it is made did not change.');
    expect(folded).not.toContain('It is suspended.');
  });

  test('are said not to compare only where the series breaks between the two', async () => {
    const withBreak = (period: string) =>
      withAnswers({
        '/v1/datasets/claimant-count/data': () => {
          const data = claimantRows(false).map((each) =>
            each.period === period ? { ...each, flags: ['break'] } : each,
          );
          return { dataset: 'claimant-count', version: '1.1.0', invented: false, ...list(data) };
        },
      });
    const tableOf = (words: string) => words.split('How to read these figures')[0];
    const older = tableOf(await read(withBreak('2024-12')));
    expect(older).not.toContain('not comparable');
    expect(older).not.toMatch(/break/i);
    expect(tableOf(await read(withBreak('2025-06')))).toContain(
      'not comparable: the series breaks',
    );
  });

  test('carry their age in words once two updates should have come', async () => {
    expect(await read(fixtureApi())).toContain('December 2025 , 11 months old , percent');
    expect(ageWords('2022-04-30', '2026-11-22', 'annual')).toBe('4 years old');
    expect(ageWords('2025-04-30', '2026-11-22', 'annual')).toBeUndefined();
    expect(ageWords('2026-08-31', '2026-11-22', 'monthly')).toBe('3 months old');
  });
});

test('what the latest figures are not, and how their words are to be read, stands below them', async () => {
  const words = await read(fixtureApi());
  expect(words).toContain('It is not unemployment: people who do not claim are left out.');
  expect(words).toContain('A number without a word of status beside it is as published.');
});

test('a mark that all jobs by industry carry stands in their sentence and their caption', async () => {
  const answer = (flags: (industry: string) => string[]) => () => {
    const rows = jobRows(false).map((row) => ({ ...row, flags: flags(row.industry) }));
    return { dataset: 'jobs-by-industry', version: '1.1.0', invented: false, ...list(rows) };
  };
  const path = '/v1/datasets/jobs-by-industry/data';
  const all = await read(withAnswers({ [path]: answer(() => ['provisional']) }));
  expect(all).toContain('in Kirklees in September 2025, provisional: the most are');
  expect(all).toContain('by industry, jobs, September 2025, provisional');
  const one = answer((industry) => (industry === 'C' ? ['provisional'] : []));
  const words = await read(withAnswers({ [path]: one }));
  expect(words).toContain('in Kirklees in September 2025: the most are');
  expect(words).toMatch(/Manufacturing 300 provisional/);
});

test('jobs by industry that are old say so, and lead to their publisher', async () => {
  const app = createPages({
    api: fixtureApi(),
    publicUrl: undefined,
    now: () => new Date('2030-11-22T12:00Z'),
  });
  const html = await (await app.request('/areas/E08000034')).text();
  const section = html.slice(html.indexOf('id="by-industry"'));
  expect(wordsIn(section)).toContain('These figures are of September 2025, 5 years old');
  expect(section).toContain('href="https://www.nomisweb.co.uk/datasets/ucjsa"');
});

async function catalogueOf(smallest: string) {
  const answer: unknown = await (await fixtureApi()('/v1/datasets')).json();
  const text = JSON.stringify(answer).replaceAll('"ward"', JSON.stringify(smallest));
  const changed: unknown = JSON.parse(text);
  return () => changed;
}

test('an area without figures leads to the code that has them, at its top', async () => {
  const area = {
    code: 'E08000038',
    name: 'Kirklees',
    type: 'lad',
    in_force: { from: '2025-04-01', to: null },
    predecessors: [{ code: 'E08000034', name: 'Kirklees', type: 'lad' }],
    datasets: [],
  };
  const api = withAnswers({ '/v1/areas/E08000038': () => area });
  const words = await read(api, '/areas/E08000038');
  expect(words).toContain('No figures are held under this code (E08000038, since 1 April 2025)');
  expect(words.indexOf('the earlier code')).toBeLessThan(words.indexOf('Latest figures'));
  expect(await read(fixtureApi())).not.toContain('No figures are held under this code');
});

test('a measure held in parts and not as a whole is said to be held, and leads to its parts', async () => {
  const answer = (rows: readonly unknown[]) => {
    return { dataset: 'claimant-count', version: '1.1.0', invented: false, ...list(rows) };
  };
  const parts = claimantRows(false)
    .filter(({ area }) => area === 'E08000034')
    .map((row) => ({ ...row, sex: 'male', sex_name: 'Male' }));
  const api = withAnswers({
    '/v1/datasets/claimant-count/data': ({ searchParams: asked }) =>
      answer(asked.has('sex') ? [] : parts),
  });
  const app = createPages({ api, publicUrl: undefined });
  const html = await (await app.request('/areas/E08000034')).text();
  expect(wordsIn(html)).toContain('Held for Kirklees, but not for “All”: the claimant rate.');
  expect(html).toContain(
    'href="/wizard?dataset=claimant-count&amp;measure=claimant_rate_16_64&amp;areas=E08000034&amp;by=sex&amp;time=latest"',
  );
  expect(wordsIn(html)).not.toMatch(/not for Kirklees: [^.]*the claimant rate/);
});

test('an area that ended says so at its top, with what came after', async () => {
  const area = {
    code: 'E07000026',
    name: 'Allerdale',
    type: 'lad',
    in_force: { from: null, to: '2023-03-31' },
    successors: [{ code: 'E06000063', name: 'Cumberland', type: 'lad' }],
    datasets: [],
  };
  const words = await read(withAnswers({ '/v1/areas/E07000026': () => area }), '/areas/E07000026');
  const ended = words.indexOf('This area ended on 31 March 2023.');
  expect(ended).toBeGreaterThan(0);
  expect(ended).toBeLessThan(words.indexOf('Latest figures'));
  expect(words).toContain('After it came Cumberland , whose boundary may differ.');
  expect(words).not.toContain('figures stop');
});

test('a code whose successor has the same name is said to be replaced, not ended', async () => {
  const area = {
    code: 'E08000016',
    name: 'Barnsley',
    type: 'lad',
    in_force: { from: null, to: '2025-03-31' },
    successors: [{ code: 'E08000038', name: 'Barnsley', type: 'lad' }],
    datasets: ['claimant-count'],
  };
  const words = await read(withAnswers({ '/v1/areas/E08000016': () => area }), '/areas/E08000016');
  expect(words).toContain(
    'The code E08000016 was in use until 31 March 2025. It was replaced by E08000038 , which is Barnsley too',
  );
  expect(words).not.toMatch(/ended on|figures stop/);
});

test('every chart names its source, the dataset with its version, and the licence', async () => {
  const app = createPages({ api: fixtureApi(), publicUrl: undefined });
  const html = await (await app.request('/areas/E08000034')).text();
  const captions = html.match(/<figcaption.*?<\/figcaption>/gs) ?? [];
  expect(captions.length).toBeGreaterThan(0);
  for (const caption of captions) {
    expect(wordsIn(caption)).toMatch(/Source: .* version \d+\.\d+\.\d+\. Licence: OGL-UK-3\.0 \./);
    expect(caption).toContain('href="/datasets/');
  }
});
