import { expect, test } from 'vitest';
import { z } from 'zod';
import { printCsv } from '../../../../pipelines/publishers/ofsted/stand-in/lay-out.ts';
import { carded, graded, pullLists } from './lists.ts';

const Row = z.object({
  ...{ provider: z.string(), period: z.string(), inspections: z.string(), provision: z.string() },
  ...{ measure: z.string(), value: z.number().nullable(), status: z.string() },
});

const OLD = graded('10000001', '12/03/2024', {
  'Overall effectiveness': '2',
  Apprenticeships: '3',
});
const SHORT = graded('10000002', '24/09/2025', { 'Overall effectiveness': '9' });
const CARD = carded('10000002', '05/02/2026', {
  Inclusion: 'Strong standard',
  'Safeguarding standards': 'Met',
  'Apprenticeships: achievement': 'Needs attention',
});
const NONE = { ...OLD, 'Provider UKPRN': '10000003', 'Last day of inspection': null };
const LISTS = { inYear: [SHORT, CARD], mostRecent: [OLD, CARD, NONE] };

test('events are told from the most recent inspection of each provider, and each is held once', async () => {
  await pullLists(LISTS, async ({ database, draft }) => {
    const rows = await database.rows(
      `SELECT provider, period::VARCHAR AS period, inspections, provision, measure, value, status FROM release
       WHERE value IS NOT NULL ORDER BY ALL`,
      Row,
    );
    const told = (list: string) =>
      rows
        .filter(({ inspections }) => inspections === list)
        .map(({ provider, period, measure, provision, value }) =>
          [provider.slice(-1), period, measure, provision, value].join(' '),
        );
    const short = '2 2025-09-24 inspection_overall_effectiveness total 9';
    const old = [
      '1 2024-03-12 inspection_provision apprenticeship 3',
      '1 2024-03-12 inspection_overall_effectiveness total 2',
    ];
    const card = [
      '2 2026-02-05 report_card_achievement apprenticeship 4',
      '2 2026-02-05 report_card_inclusion total 2',
      '2 2026-02-05 report_card_safeguarding total 1',
    ];
    expect(told('in_year')).toEqual([short, ...card]);
    expect(told('most_recent')).toEqual([...old, ...card]);
    expect(told('total')).toEqual([...old, short, ...card]);
    // A provider that was not inspected yet is counted, and has no judgement.
    expect(draft.account.set_aside_reasons).toEqual({ not_yet_inspected: 10 });
    const { received, published, set_aside: aside } = draft.account;
    expect(received).toBe(published + aside);
    // Nothing is missing on the days between two inspections.
    expect(draft.coverage.periods?.gaps).toEqual([]);
  });
});

test('a report card has no grade, and a grade no report card', async () => {
  await pullLists(LISTS, async ({ database }) => {
    const [row] = await database.rows(
      `SELECT count(*) FILTER (measure LIKE 'inspection%') AS grades, count(*) FILTER (status = 'missing') AS not_judged
       FROM release WHERE period = '2026-02-05' AND inspections = 'total'`,
      z.object({ grades: z.coerce.number(), not_judged: z.coerce.number() }),
    );
    expect(row).toEqual({ grades: 0, not_judged: 13 });
  });
});

test('a file in the encoding of a spreadsheet, or with a byte order mark, is read', async () => {
  // 0x96 is a dash in Windows-1252, and nothing that is printed in ISO 8859-1.
  const bytes = printCsv([{ ...OLD, 'Provider name': 'COLLÈGE \u0096 LEEDS' }]);
  const marked = Buffer.from(`\uFEFF${printCsv([SHORT]).toString('latin1')}`);
  await pullLists({ inYear: marked, mostRecent: bytes }, async ({ database }) => {
    const names = await database.rows(
      'SELECT DISTINCT provider_name FROM release ORDER BY 1',
      z.object({ provider_name: z.string() }),
    );
    expect(names.map(({ provider_name }) => provider_name)).toEqual([
      'COLLÈGE – LEEDS',
      'PROVIDER 10000002',
    ]);
  });
});

test('a page without its file is refused with the page and the files that it has', async () => {
  await expect(
    pullLists(
      LISTS,
      () => Promise.resolve(),
      (series) => ({
        ...series,
        pages: series.pages.map((page) => ({
          ...page,
          files: page.files.filter(({ filename }) => !filename.includes('most_recent')),
        })),
      }),
    ),
  ).rejects.toThrow(
    /no_file: the page "[^"]*September 2025 to August 2026" .* has no CSV of "most recent".*in-year_inspections\.csv/,
  );
});

test('a collection without a page of the series is refused with the titles that it has', async () => {
  await expect(
    pullLists(
      LISTS,
      () => Promise.resolve(),
      (series) => ({
        ...series,
        pages: series.pages.map((page) => ({ ...page, title: 'Inspections of nurseries' })),
      }),
    ),
  ).rejects.toThrow(/no_release: .*it has "Inspections of nurseries"/);
});

test('a renamed column is refused with the one that it may be called now', async () => {
  const renamed = printCsv([OLD])
    .toString('latin1')
    .replace('Overall effectiveness', 'Overall effectiveness grade');
  await expect(
    pullLists({ ...LISTS, mostRecent: Buffer.from(renamed) }, () => Promise.resolve()),
  ).rejects.toThrow(
    /missing_column: .*most_recent_inspections\.csv: there is no column "Overall effectiveness"; is it now "Overall effectiveness grade"\?/,
  );
});

const known = (given: Record<string, string>) => ({ ...LISTS, mostRecent: [{ ...OLD, ...given }] });
test.each([
  ['a grade that is not known', known({ 'Overall effectiveness': '5' }), /mark_known.*"5"/s],
  [
    'a word of a report card under a grade',
    known({ 'Overall effectiveness': 'Exceptional' }),
    /mark_known.*"Exceptional"/s,
  ],
  ['a date turned round', known({ 'Last day of inspection': '03/25/2024' }), /period_known/],
  [
    'an inspection with other judgements in the other list',
    { ...LISTS, mostRecent: [OLD, { ...CARD, Inclusion: 'Exceptional' }] },
    /lists_agree.*Strong standard.*Exceptional/s,
  ],
  [
    'a provider twice among the most recent',
    { ...LISTS, mostRecent: [OLD, { ...OLD, 'Last day of inspection': '13/03/2020' }] },
    /most_recent_once.*10000001/s,
  ],
])('%s stops the publish and is named', async (_, lists, message) => {
  await expect(pullLists(lists, () => Promise.resolve())).rejects.toThrow(message);
});
