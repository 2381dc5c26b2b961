import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { discoverDatasets } from '../../datasets/discover.ts';
import type { LinkedDeclaration } from '../../schemas/dataset/kinds/linked.ts';

const datasets = await discoverDatasets();
const hosted = new Set(
  datasets
    .filter((each) => each.declaration.hosting === 'hosted')
    .map((each) => each.declaration.id),
);
const linked = datasets.flatMap(({ declaration, folder }) =>
  declaration.hosting === 'linked' ? [{ declaration, folder }] : [],
);
const ids = new Set(datasets.map(({ declaration }) => declaration.id));

/** The sources that local partners are told to use, as the lists of sources name them. */
const SOURCES: readonly RegExp[] = [
  /^UK Commission's Almanac$/,
  /^Annual Population Survey$/,
  /^Annual Survey of Hours and Earnings$/,
  /^Ambition 2020$/,
  /^Balance of payments$/,
  /^Business Register and Employment Survey$/,
  /^Census of population$/,
  /^Claimant Count\b/,
  /^Economic outlook$/,
  /^Employer Perspectives Survey$/,
  /^Indices of deprivation$/,
  /^Labour Force Survey$/,
  /^National accounts$/,
  /^National Employer Skills Survey$/,
  /^Population estimates$/,
  /^Population projections$/,
  /^Productivity and competitiveness\b/,
  /^Regional accounts$/,
  /^Sector Skills Assessments$/,
  /^Strategic Skills Audit$/,
  /^UK Economic Accounts$/,
  /^UK trade in goods by industry \(MQ10\)$/,
  /^Working Futures$/,
  /^HESA\b/,
  /^14 to 19 performance tables$/,
];

/** Sources of skills, demand and training that are live today, which those lists could not know. */
const LIVE_SOURCES: readonly RegExp[] = [
  /^Employer Skills Survey$/,
  /^Skills Imperative 2035 projections$/,
  /^Stat-Xplore$/,
  /^Repeat claims to benefits$/,
  /^Further education and skills$/,
  /^Further education outcomes$/,
  /^Apprenticeships$/,
  /^Longitudinal Education Outcomes$/,
  /^Occupations in demand$/,
  /^UK Standard Skills Classification$/,
  /^Get Information about Schools$/,
  /^National Careers Service course directory$/,
  /^Register of Regulated Qualifications$/,
];

/** Sources of programmes that have ended, kept for what is said of them. */
const ENDED_SOURCES: readonly RegExp[] = [/^Work Programme$/];

/** A reader who follows `succeeded_by` has to arrive somewhere. */
function leadsSomewhere({ succeeded_by: next }: LinkedDeclaration): boolean {
  return next === null || ids.has(next) || URL.canParse(next);
}

test('every source on the lists is in the catalogue, once', () => {
  const titles = linked.map(({ declaration }) => declaration.title);
  const sources = [...SOURCES, ...LIVE_SOURCES, ...ENDED_SOURCES];
  const found = sources.map((source) => titles.filter((title) => source.test(title)).length);
  expect(sources.filter((_, index) => found[index] !== 1)).toEqual([]);
  expect(titles).toHaveLength(sources.length);
});

test('most sources on skills are live', () => {
  const skills = linked.filter(({ declaration }) => declaration.themes[0] === 'skills');
  const live = skills.filter(({ declaration }) => declaration.state === 'live');
  expect(live.length).toBeGreaterThan(skills.length / 2);
});

test('a question stands once among the sources whose figures are not held here', () => {
  const asked = datasets
    .filter(({ declaration: each }) => each.hosting === 'hosted' || each.hosted_as === null)
    .map(({ declaration }) => declaration.question);
  expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([]);
});

describe.each(linked)('$declaration.id', ({ declaration, folder }) => {
  test('leads to its figures, and to what came after it', () => {
    if (declaration.hosted_as !== null) expect(hosted).toContain(declaration.hosted_as);
    expect(leadsSomewhere(declaration)).toBe(true);
    if (declaration.state === 'ended') expect(['ended', 'once']).toContain(declaration.regularity);
    else expect(declaration.succeeded_by).toBeNull();
    expect([declaration.id, declaration.published_as.url]).not.toContain(declaration.succeeded_by);
  });

  test('is safe for the same areas as the dataset that holds its figures', () => {
    const holder = datasets.find((each) => each.declaration.id === declaration.hosted_as);
    // Figures of providers are of no area, while their source has figures of areas too.
    if (holder && holder.declaration.smallest_safe_area !== null) {
      expect(declaration.smallest_safe_area).toBe(holder.declaration.smallest_safe_area);
    }
  });

  test('is called safe only for an area that it covers', () => {
    expect(declaration.spatial_availability).toContain(declaration.smallest_safe_area);
  });

  test('says what it must not be used for, in the label and in its README', async () => {
    expect(declaration.not_for).not.toEqual([]);
    const file = path.join(folder, 'README.md');
    expect(existsSync(file)).toBe(true);
    const readme = (await readFile(file, 'utf8')).replaceAll(/\s+/g, ' ');
    expect(readme.startsWith(`# ${declaration.title} `)).toBe(true);
    expect(declaration.not_for.filter((use) => !readme.includes(use))).toEqual([]);
  });
});
