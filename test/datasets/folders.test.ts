import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { resolveCodes } from '../../datasets/codes.ts';
import { discoverDatasets } from '../../datasets/discover.ts';
import { isCron } from '../../pipelines/schedule/cron.ts';
import { TOTAL } from '../../schemas/dataset/code.ts';
import type { Declaration } from '../../schemas/dataset/declaration.ts';
import type { ObservationsDeclaration } from '../../schemas/dataset/kinds/observations.ts';

const datasets = await discoverDatasets();

/** What a README must tell a person, in whatever words its headings use. */
const README_SECTIONS = [/^# .+/m, /^## .*\bnot\b/im, /^## (.*quirks|how to read)/im];

function faultsOfCharts(declaration: ObservationsDeclaration): string[] {
  const measures = new Set(declaration.measures.map(({ id }) => id));
  const columns = new Set([...declaration.dimensions.map(({ id }) => id), 'area_type', 'period']);
  return declaration.charts.flatMap(({ title, measure, filters }) => [
    ...(measures.has(measure) ? [] : [`chart "${title}" draws ${measure}, no measure here`]),
    ...Object.keys(filters).flatMap((filter) =>
      columns.has(filter) ? [] : [`chart "${title}" filters on ${filter}, no column here`],
    ),
  ]);
}

function faultsOfLinks(declaration: ObservationsDeclaration): string[] {
  const measures = new Map(declaration.measures.map((measure) => [measure.id, measure]));
  return declaration.measures.flatMap(({ id, error_measure, base_measure, interval, role }) => {
    const error = error_measure === null ? undefined : measures.get(error_measure);
    const base = base_measure === null ? undefined : measures.get(base_measure);
    return [
      ...(error_measure !== null && error?.role !== 'error' ? [`${id}: no error measure`] : []),
      ...(base_measure !== null && base?.role !== 'base' ? [`${id}: no base measure`] : []),
      ...(((interval === 'ci95.wilson' ? base_measure : error_measure) === null) ===
      (interval === null)
        ? []
        : [`${id}: a kind of interval and the measure that it is made from go together`]),
      ...(role !== 'figure' && error_measure !== null ? [`${id}: an error has no error`] : []),
    ];
  });
}

function faultsOfMeasures({ measures }: ObservationsDeclaration): string[] {
  return measures.flatMap(({ id, plausible, nature, additive, rounding }) => [
    ...(plausible.min < plausible.max ? [] : [`${id}: an empty plausible range`]),
    ...(additive && nature !== 'count' && nature !== 'change'
      ? [`${id}: only counts and changes of counts add up`]
      : []),
    ...(additive && rounding === null ? [`${id}: an additive measure states its rounding`] : []),
  ]);
}

/** A break that names a measure must name one that is here, or it marks nothing. */
function faultsOfBreaks({ breaks, measures }: ObservationsDeclaration): string[] {
  const ids = new Set(measures.map(({ id }) => id));
  return breaks.flatMap(({ date, measures: broken }) =>
    (broken ?? [])
      .filter((id) => !ids.has(id))
      .map((id) => `break ${date}: ${id} is no measure here`),
  );
}

/** All that a folder of figures lacks, in words; nothing when it is complete. */
function faultsOfFigures(declaration: ObservationsDeclaration, folder: string): string[] {
  const { sample, source } = declaration;
  return [
    ...faultsOfCharts(declaration),
    ...faultsOfLinks(declaration),
    ...faultsOfBreaks(declaration),
    ...faultsOfMeasures(declaration),
    // The sample of the pool is that of its channels.
    ...(source.publisher !== 'pool' && (sample === null || !existsSync(path.join(folder, sample)))
      ? ['no sample']
      : []),
  ];
}

function faultsOf(declaration: Declaration, folder: string): string[] {
  if (declaration.hosting === 'linked') return [];
  const file = path.join(folder, 'README.md');
  const readme = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const lacking = README_SECTIONS.filter((section) => !section.test(readme));
  return [
    ...lacking.map((section) => `README.md has nothing like ${String(section)}`),
    ...(readme.split('\n').length > 80 ? ['README.md is too long for a person'] : []),
    ...(isCron(declaration.schedule.cron) ? [] : [`no schedule: ${declaration.schedule.cron}`]),
    ...(declaration.kind === 'observations' ? faultsOfFigures(declaration, folder) : []),
  ];
}

test('two datasets cannot have one id, wherever their folders lie', async () => {
  const root = path.resolve(import.meta.dirname, '../../datasets/linked');
  await expect(discoverDatasets([root, root])).rejects.toThrow('two datasets have the id');
});

test('some datasets are there to be checked', () => {
  expect(datasets.length).toBeGreaterThan(10);
});

for (const { declaration, folder } of datasets) {
  test(`${declaration.id} is a complete folder`, () => {
    expect(faultsOf(declaration, folder)).toEqual([]);
  });

  if (declaration.hosting === 'hosted' && declaration.kind === 'observations') {
    test(`${declaration.id}: each code list has one total, first, or kinds that are never added up, and parents that exist`, async () => {
      for (const [dimension, items] of await resolveCodes({ declaration, folder })) {
        const codes = new Set(items.map(({ code }) => code));
        expect(codes.size, dimension).toBe(items.length);
        const isOfKinds = items.every(({ level, parent }) => level === 1 && parent === null);
        expect(items.filter(({ level }) => level === 0)).toEqual(isOfKinds ? [] : [items[0]]);
        expect(items.map(({ sort }) => sort)).toEqual(items.map((_, i) => i));
        expect(items.flatMap(({ parent }) => (parent === null ? [] : [parent]))).toSatisfy(
          (parents: string[]) => parents.every((parent) => codes.has(parent)),
        );
      }
    });
  }
}

test('a code list from a classification keeps its levels and the publisher codes', async () => {
  const found = datasets.find(({ declaration }) => declaration.id === 'employment-by-industry');
  if (!found || !('dimensions' in found.declaration)) throw new Error('not there');
  const lists = await resolveCodes({ declaration: found.declaration, folder: found.folder });
  const industry = lists.get('industry') ?? [];
  expect(industry[0]).toMatchObject({ code: TOTAL, level: 0, publisher_code: '37748736' });
  expect(industry.filter(({ level }) => level === 1)).toHaveLength(21);
  expect(industry.find(({ code }) => code === '55')).toMatchObject({
    level: 2,
    parent: 'I',
    publisher_code: '146800695',
  });
});
