import { z } from 'zod';
import { expect, test } from 'vitest';
import { isData, withFaults } from '../../../support/spoilt-answers/faults.ts';
import type { Fault, ViceName } from '../../../support/spoilt-answers/faults.ts';
import { taking } from '../../../support/taking.ts';
import { findFaults, pull, smallDataset, withStandIn } from './small-cube.ts';
import { NomisSource } from '../../../../pipelines/publishers/nomis/source.ts';

interface Options {
  rowLimit?: number;
  pageSize?: number;
  dataset?: ReturnType<typeof smallDataset>;
}

const run = (faults: readonly Fault[], options: Options = {}) =>
  withStandIn(
    (app) => taking(withFaults(app, faults).fetch, (context) => findFaults(context, options)),
    options,
  );

const secondPage = (url: URL): boolean =>
  isData(url) && url.searchParams.get('RecordOffset') !== '0';
const ofDistricts = (url: URL): boolean =>
  isData(url) && url.searchParams.get('geography') === 'TYPE424';

/** What the service can do wrong, on which answers, and the name that the run must give it. */
const TRAPS: readonly [ViceName, Fault['when'], string[]][] = [
  ['zero_bytes', isData, ['zero_byte_body']],
  ['zero_bytes', secondPage, ['truncated']],
  ['cut_mid_line', isData, ['truncated']],
  ['html_page', isData, ['html_instead_of_csv']],
  ['html_page', (url) => url.pathname.endsWith('overview.json'), ['html_instead_of_json']],
  ['html_page', (url) => url.pathname.includes('/codelist/'), ['html_instead_of_xml']],
  ['wrong_content_type', isData, ['html_instead_of_csv']],
  ['error_json', isData, ['error_in_json']],
  ['own_json', isData, ['not_json_stat']],
  ['own_json', (url) => url.pathname.endsWith('def.sdmx.json'), ['not_json_stat']],
  ['not_json', (url) => url.pathname.endsWith('def.sdmx.json'), ['truncated']],
  ['error_json', (url) => url.pathname.endsWith('overview.json'), ['error_in_json']],
  ['record_count_changed', secondPage, ['record_count_changed']],
  ['row_dropped', isData, ['offsets_not_contiguous']],
  ['column_lost', isData, ['unknown_header']],
  ['column_added', isData, ['unknown_header']],
  ['column_lost', secondPage, ['types_differ_between_pages']],
  ['numbers_as_text', secondPage, ['types_differ_between_pages']],
  ['stranger', isData, ['unrequested_code']],
  ['row_twice', isData, ['duplicate_urn']],
  ['month_shifted', secondPage, ['urn_disagrees']],
  ['date_misnamed', isData, ['date_name_disagrees']],
  ['areas_swapped', isData, ['area_code_disagrees']],
  ['blank_to_zero', isData, ['value_with_status']],
  ['value_blanked', isData, ['status_without_value']],
  ['unknown_mark', isData, ['mark_known']],
  ['names_exchanged', secondPage, ['code_names_not_exchanged']],
  ['marks_misnamed', isData, ['code_names_not_exchanged']],
  ['not_free', secondPage, ['free_to_publish']],
  ['value_off', ofDistricts, ['same_area_two_values']],
  ['not_found', isData, ['http_404']],
  ['server_error', isData, ['http_500']],
];

test('without a fault nothing is refused', async () => {
  expect(await run([])).toEqual([]);
});

test.each(TRAPS)('%s is named', async (vice, when, names) => {
  const faults: Fault[] = [when === undefined ? { vice } : { vice, when }];
  expect(await run(faults)).toEqual(names);
});

test('an answer cut off at the row limit in silence is asked on, by its count', async () => {
  expect(await run([], { rowLimit: 7 })).toEqual([]);
});

test.each<ViceName>([
  'too_many_requests',
  'server_error',
  'bad_gateway',
  'zero_bytes',
  'html_page',
  'cut_mid_line',
  'reset',
  'latency',
])('one %s is asked again and does no harm', async (vice) => {
  expect(await run([{ vice, when: isData, times: 1 }])).toEqual([]);
});

test('a list narrowed in silence, and a code answered with the total, are named', async () => {
  const when = isData;
  expect(await run([{ vice: 'narrowed', when }], { pageSize: 100 })).toEqual(['narrowed']);
  expect(await run([{ vice: 'total_for_code', when }], { pageSize: 100 })).toEqual([
    'narrowed',
    'total_for_unknown_code',
  ]);
});

test('an industry that is listed and not known is answered with the total, and found out', async () => {
  const concepts = (codes: readonly string[]) => ({
    industry: { codes: codes.map((code) => ({ code, name: code, means: { industry: 'A' } })) },
    measure: { codes: ['1', '2'].map((code) => ({ code, name: code })) },
    measures: { codes: [{ code: '20100', name: 'Value' }] },
  });
  const find = (codes: readonly string[]) =>
    withStandIn((app) => {
      const listing = async (request: Request): Promise<Response> => {
        const answer = await app.fetch(request);
        if (!request.url.includes('CL_7_1_INDUSTRY')) return answer;
        const xml = (await answer.text()).replace('value="150994946"', 'value="37748999"');
        return new Response(xml, { headers: { 'content-type': 'application/xml' } });
      };
      const dataset = smallDataset({ concepts: concepts(codes) });
      return taking(listing, (context) => findFaults(context, { dataset }));
    });
  expect(await find(['150994945', '37748999'])).toEqual(['narrowed', 'total_for_unknown_code']);
  expect(await find(['37748736', '37748999'])).toEqual(['duplicate_urn', 'narrowed']);
});

test('a dataset that is not known, a concept left out and one too many are named', async () => {
  const { source } = smallDataset().declaration;
  const { concepts } = NomisSource.parse(source);
  const without = Object.fromEntries(
    Object.entries(concepts).filter(([name]) => name !== 'measure'),
  );
  expect(await run([], { dataset: smallDataset({ dataset: 'NM_9_1' }) })).toEqual([
    'html_instead_of_json',
  ]);
  const more = { ...concepts, sex: { codes: [{ code: '7', name: 'Total' }] } };
  expect(await run([], { dataset: smallDataset({ concepts: more }) })).toEqual(['unknown_concept']);
  const bare = { ...without, measures: { codes: [{ code: '20100', name: 'Value' }] } };
  await expect(run([], { dataset: smallDataset({ concepts: bare }) })).rejects.toThrow(
    'measure small_count is at MEASURE',
  );
});

test('every declared code is handed on with the name that the service has for it', async () => {
  const names = await withStandIn((app) =>
    taking(app.fetch, (context) =>
      pull(context, ({ database }) =>
        database.rows(
          `SELECT code, "name", declared FROM printed_codes WHERE column_name = 'NM_7_1 INDUSTRY' ORDER BY code`,
          z.object({ code: z.string(), name: z.string(), declared: z.string() }),
        ),
      ),
    ),
  );
  expect(names.map(({ name, declared }) => `${name} is ${declared}`)).toEqual([
    'A : Agriculture, forestry and fishing is Farming',
    'B : Mining and quarrying is Mining',
    'Total is All',
  ]);
});
