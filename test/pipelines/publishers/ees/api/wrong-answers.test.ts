import { expect, test } from 'vitest';
import type { StandIn } from '../../../../../pipelines/publishers/publisher.ts';
import {
  declaring,
  FILTERS,
  line,
  outcome,
  outcomeOf,
  servingApi,
  TITLE,
  VERSIONS,
} from './serve-api.ts';

const LINES = [line({ starts: '60' })];

/** A stand-in whose answers to some addresses are changed on their way. */
function changing(
  standIn: StandIn,
  where: RegExp,
  change: (answer: Response) => Response | Promise<Response>,
): StandIn {
  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      const answer = await standIn.fetch(request);
      return where.test(pathname) ? change(answer) : answer;
    },
  };
}

test('a title that is not there is refused with the nearest one', async () => {
  expect(await outcome(LINES, { title: TITLE.replace('Starts', 'Start') })).toMatch(
    /data_set_not_found: there is no data set "Headline Full year - Starts, [^]*is it now "Headline Full year - Start, /,
  );
  expect(await outcome(LINES, { publication: 'Apprenticeship' })).toMatch(
    /publication_not_found: there is no publication "Apprenticeships"/,
  );
});

test('a withdrawn data set is refused with what took its place', async () => {
  const next = { title: 'Starts by region' };
  const change = { status: 'Withdrawn', superseding: next.title } as const;
  const said = await servingApi(
    [
      { lines: LINES, change },
      { lines: LINES, change: next },
    ],
    (standIn) => outcomeOf(standIn),
  );
  expect(said).toMatch(
    /data_set_withdrawn: [^]* was withdrawn; the publisher names "Starts by region" \(/,
  );
});

test('a data set that answers 410 or 403 is refused as withdrawn, by its title', async () => {
  const gone = await servingApi([{ lines: LINES }], (standIn) =>
    outcomeOf(changing(standIn, /\/meta$/, () => new Response('', { status: 410 }))),
  );
  expect(gone).toMatch(/data_set_withdrawn: the data set "Headline Full year[^]*" was withdrawn/);
  const closed = await servingApi([{ lines: LINES }], (standIn) =>
    outcomeOf(changing(standIn, /\/query$/, () => new Response('', { status: 403 }))),
  );
  expect(closed).toMatch(/data_set_withdrawn: [^]*is not open to the public/);
});

test('a pinned major version that is not there, or was withdrawn, is refused with those that are', async () => {
  expect(await outcome(LINES, {}, declaring('3.*'))).toMatch(
    /version_not_found: [^]* has no version 3\.\*; it has 1\.0 \(Published\), 1\.9 /,
  );
  const versions = VERSIONS.map((each) => ({ ...each, status: 'Withdrawn' }) as const);
  expect(await outcome(LINES, { versions })).toMatch(/version_withdrawn: [^]*has withdrawn all/);
});

test('a renamed filter or indicator is refused with its new name', async () => {
  const filters = [
    'apprenticeship_levels',
    'age_youth_adult',
    'age_group',
    'funding_type',
    'provider_type',
  ];
  expect(await outcome(LINES, { filters })).toMatch(
    /missing_column: the data set has no filter "apprenticeship_level"; is it now "apprenticeship_levels"\?/,
  );
  const indicators = ['starts_count', 'achievement_count', 'participation_count'];
  expect(await outcome(LINES, { indicators })).toMatch(
    /missing_column: the data set has no indicator "start_count"; is it now "starts_count"\?/,
  );
});

test('a filter that nobody declared is refused: its parts would stand beside totals', async () => {
  const filters = [...FILTERS, 'country_name'];
  expect(await outcome(LINES, { filters })).toMatch(
    /unknown_column: the filter "country_name" is not declared, and may be a breakdown/,
  );
});

test('a level of places that is no longer there is refused', async () => {
  expect(await outcome(LINES, {}, { levels: ['National', 'Regional'] })).toMatch(
    /missing_level: the data set has no geographic level "REG"/,
  );
});

/** What a run says when a part of an answer is replaced on its way. */
async function replaced(where: RegExp, part: RegExp, by: string): Promise<string> {
  return servingApi([{ lines: LINES }], (standIn) =>
    outcomeOf(
      changing(standIn, where, async (answer) => {
        const body = await answer.text();
        return new Response(body.replace(part, by));
      }),
    ),
  );
}

test('ids of another data set are refused, in the question as in the rows', async () => {
  expect(await replaced(/\/query$/, /"NAT":"[^"]+"/, '"NAT":"AbCdE"')).toMatch(
    /id_of_another_data_set: row 1 of page 1 has "NAT": "AbCdE", which is no id of this data set/,
  );
  expect(
    await replaced(/\/meta$/, /"id":"[^"]+","label":"Total"/g, '"id":"zzzzz","label":"Total"'),
  ).toMatch(/query_warned: FiltersNotFound: [^]*"zzzzz"/);
});

test('an indicator in percent that was declared a count is refused', async () => {
  expect(await replaced(/\/meta$/, /"unit":""/, '"unit":"%"')).toMatch(
    /other_unit: the data set gives "start_count" in "%"; regional_apprenticeship_starts was declared in people/,
  );
});

test('a label and a mark that nobody declared are refused with their words', async () => {
  const odd = [...LINES, line({ starts: '60', level: 'Foundation Apprenticeship' })];
  expect(await outcome(odd)).toMatch(
    /labels_read[^]*apprenticeship_level: Foundation Apprenticeship/,
  );
  expect(await outcome([line({ starts: '1e+05' })])).toMatch(
    /labels_read[^]*regional_apprenticeship_starts: 1e\+05/,
  );
});

test('totals that are counted among their parts are refused', async () => {
  const ages = [
    ['Under 19', 'Under 19'],
    ['19 plus', '19 to 24'],
    ['19 plus', '25 plus'],
  ] as const;
  const parts = ages.map(([youth, age]) => line({ starts: '100', youth, age }));
  expect(await outcome([line({ starts: '300' }), ...parts])).toBe('published 12 rows');
  expect(await outcome([line({ starts: '600' }), ...parts])).toMatch(
    /age_parts_make_total[^]*"total":600,"sum_of_parts":300/,
  );
});

test('a page that is not the one asked for is refused; 429 is asked again', async () => {
  expect(await replaced(/\/query$/, /"page":1/, '"page":2')).toMatch(
    /wrong_page: page 1 of 1 row came as page 2/,
  );
  let busy = 1;
  const patient = await servingApi([{ lines: LINES }], (standIn) =>
    outcomeOf(
      changing(standIn, /\/query$/, (answer) => {
        busy -= 1;
        return busy < 0 ? answer : new Response('', { status: 429 });
      }),
    ),
  );
  expect(patient).toBe('published 3 rows');
});
