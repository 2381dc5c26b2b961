import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import labourDemandNew from '../../../datasets/labour-demand-new/dataset.ts';
import { boundCount, boundLinked } from '../../../schemas/figures/beside/achievements.ts';
import type { PublishedCount } from '../../../schemas/figures/beside/achievements.ts';
import { YEARS_PROJECTED } from '../../../schemas/figures/beside/assumptions.ts';
import {
  completersEntering,
  completersPerOpening,
} from '../../../schemas/figures/beside/verdict.ts';
import { AreaRecord } from '../../../schemas/answers/area.ts';
import { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { CrosswalkList } from '../../../schemas/answers/sides/crosswalk.ts';
import { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { CoursesAnswer } from '../../../schemas/answers/provision/courses.ts';
import { SidedProfile } from '../../../schemas/answers/sides/beside.ts';
import { createPages } from '../../../web/app.tsx';
import { askJson, askProblem } from '../../support/ask.ts';
import { makePack } from '../../../pipelines/commands/pack/make-pack.ts';
import { readHtml } from '../../support/html/read-html.ts';
import { NOW } from '../../support/stores/api-store.ts';
import { useSidesStore } from '../../support/stores/sides-store.ts';
import { useApi } from '../../support/stores/use-store.ts';

const AREA = 'E47000003';

const api = useApi(useSidesStore());

const Rows = z.object({ data: z.array(FigureRow) });
const readRows = async (dataset: string, query: string): Promise<FigureRow[]> =>
  (await askJson(api, `/v1/datasets/${dataset}/data?${query}&limit=10000`, Rows)).data;

/** Links of tier 1, as the crosswalk has them at one level of occupations. */
async function readLinks(level: number) {
  const { data } = await askJson(api, '/v1/crosswalk?limit=1000', CrosswalkList);
  const links = new Map<string, Set<string>>();
  for (const { subject, subject_tier, occupation, occupation_level } of data) {
    if (subject_tier !== 1 || occupation_level !== level || occupation === 'none') continue;
    links.set(subject, (links.get(subject) ?? new Set()).add(occupation));
  }
  return links;
}

test('every range is that of the formulas, from the rows of the inputs', async () => {
  const query = `area=${AREA}&period=latest&measure=achievement_aims&level=total&provision=education_and_training`;
  const aims = await readRows('fe-achievements', query);
  const counts = new Map(
    aims
      .filter(({ subject }) => subject !== 'total')
      .flatMap((row) => {
        const bounds = boundCount(row satisfies PublishedCount, 10);
        return bounds ? [[String(row.subject), bounds] as const] : [];
      }),
  );
  const [period] = aims.map((row) => row.period);
  const made = await readRows('demand-and-provision', `area=${AREA}`);
  const find = (measure: string, group: string) =>
    made.find(
      (row) =>
        row.measure === measure &&
        row.occupation_group === group &&
        (row.period === period || row.period === '2020/2035'),
    );
  const openings = await readRows('projected-openings', `area=${AREA}&industry=total`);
  const major = await readLinks(1);
  for (const group of ['1', '2', '3', '4', '5', '6', '7', '8', '9']) {
    const linked = boundLinked(counts, major, group);
    expect(find('linked_achievements', group)).toMatchObject({ ...linked, status: 'bounded' });
    const projected = openings.find(
      (row) => row.measure === 'projected_openings' && row.occupation === group,
    );
    const year = (projected?.value ?? 0) / YEARS_PROJECTED;
    const ratio = completersPerOpening(linked, { low: year, high: year });
    const held = find('completers_per_opening', group);
    expect(held?.low).toBeCloseTo(ratio?.low ?? NaN, 9);
    expect(held?.high).toBeCloseTo(ratio?.high ?? NaN, 9);
    expect(find('completers_entering', group)).toMatchObject(completersEntering(linked));
  }
  const finer = await readLinks(2);
  expect(find('linked_achievements', '53')).toMatchObject(boundLinked(counts, finer, '53'));
});

test('new adverts of a whole year outside breaks are a basis of their own, where they are held', async () => {
  const sql = await readFile('datasets/demand-and-provision/demand-and-provision.sql', 'utf8');
  const declared = labourDemandNew.breaks?.map(({ date }) => date);
  expect([...sql.matchAll(/DATE '([\d-]+)'/g)].map(([, day]) => day)).toEqual(declared);
  const query = 'area=E12000007&measure=new_adverts&occupation=8211';
  const quarters = await readRows('labour-demand-new', query);
  const year = ['2024-10/P3M', '2025-01/P3M', '2025-04/P3M', '2025-07/P3M'];
  const sum = quarters
    .filter(({ period }) => year.includes(period))
    .reduce((all, { value }) => all + (value ?? 0), 0);
  const london = await askJson(api, '/v1/areas/E12000007', AreaRecord);
  expect(london.same_districts.map(({ code }) => code)).toContain('E69000013');
  const { demand_beside_provision: beside } = await askJson(
    api,
    '/v1/profile/E69000013',
    SidedProfile,
  );
  const group = beside?.groups.find(({ occupation_group: code }) => code === '8');
  expect(group?.new_adverts).toMatchObject({ value: sum, period: '2024-10/P12M' });
  expect(group?.per_new_advert?.high).toBeCloseTo((group?.completers?.high ?? NaN) / sum, 9);
  expect(group?.verdict.words).toMatch(/new adverts|cannot tell/);
  expect(beside?.bases.map(({ code, held }) => [code, held])).toEqual([
    ['projected', group?.openings !== null],
    ['advertised', true],
  ]);
  const { demand_beside_provision: other } = await askJson(
    api,
    `/v1/profile/${AREA}`,
    SidedProfile,
  );
  expect(other?.bases[1]?.message).toContain('no whole year of new adverts is held');
});

test('the release says that each achievement was counted once, and what it was made from', async () => {
  const manifest = await askJson(
    api,
    '/v1/datasets/demand-and-provision/versions/1.0.0/manifest',
    z.object({
      checks: z.array(z.object({ id: z.string(), result: z.string() })),
      lineage: z.object({ releases: z.array(z.object({ dataset: z.string() })) }),
    }),
  );
  expect(manifest.checks).toContainEqual({ id: 'achievements_counted_once', result: 'pass' });
  expect(manifest.lineage.releases.map(({ dataset }) => dataset).sort()).toEqual([
    ...['crosswalk', 'fe-achievements', 'labour-demand', 'labour-demand-new', 'projected-openings'],
  ]);
});

test('the profile holds both sides, what can be said of them, and what is not counted', async () => {
  const profile = await askJson(api, `/v1/profile/${AREA}`, SidedProfile);
  expect(profile.demand.map(({ measure }) => measure)).toEqual([
    'live_adverts',
    'projected_openings',
  ]);
  expect(profile.provision[0]?.figures[0]).toMatchObject({ subject: 'total', unit: 'aims' });
  const { groups = [], not_counted = [] } = profile.demand_beside_provision ?? {};
  expect(groups.map(({ occupation_group: code }) => code).slice(0, 2)).toEqual(['total', '1']);
  for (const { verdict, per_opening } of groups) {
    expect(verdict.code === 'more_openings').toBe((per_opening?.high ?? 1) < 1);
    expect(verdict.code === 'cannot_tell').toBe(verdict.reason !== null);
  }
  expect(not_counted.map(({ code }) => code)).toContain('higher_education');
  const cite = groups[0]?.per_opening?.cite ?? '';
  const { data } = await askJson(api, cite, Rows);
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({ low: groups[0]?.per_opening?.low });
});

test('a place known by another code has the same figures', async () => {
  const now = await askJson(api, '/v1/profile/x-lsip-2025-west-yorkshire', SidedProfile);
  expect(now.demand_beside_provision?.groups[0]?.achievements?.area).toBe('E69000037');
});

test('one side by itself; no area, and a code that nobody has, are named', async () => {
  const { demand } = await askJson(
    api,
    `/v1/demand?area=${AREA}`,
    z.object({ demand: z.array(z.object({ measure: z.string() })) }),
  );
  expect(demand).toHaveLength(2);
  expect(await askProblem(api, '/v1/performance')).toMatchObject({
    status: 400,
    errors: [{ name: 'area' }],
  });
  expect(await askProblem(api, '/v1/performance?area=E4700000')).toMatchObject({
    status: 400,
    errors: [{ code: 'unknown-code' }],
  });
  expect(await askProblem(api, '/v1/crosswalk?subject=99')).toMatchObject({ status: 400 });
});

const explore = async (address: string): Promise<Response> => {
  if (address.startsWith('/v1/')) return api.app.request(address);
  const pages = createPages({
    api: async (path, init) => api.app.request(path, init),
    publicUrl: undefined,
  });
  return pages.request(address);
};

test('a pack needs no other file, holds the rows of one edition, and names what they rest on', async () => {
  const { edition } = await askJson(api, `/v1/profile/${AREA}`, SidedProfile);
  const { name, files } = await makePack(explore, AREA, edition ?? '');
  expect(name).toBe('west-yorkshire-e47000003');
  const page = readHtml(files.get('index.html') ?? '');
  expect(page.all('link[rel="stylesheet"]')).toEqual([]);
  expect(page.all('script')).toEqual([]);
  expect(page.all('#beside-groups tbody tr')).toHaveLength(10);
  expect(files.get('figures.csv')?.split('\n').length).toBeGreaterThan(100);
  expect(files.get('sources.md')).toContain('fe-achievements 1.0.0');
});

test('the page has a row for each group of occupations, its verdict in words, and the sources', async () => {
  const app = createPages({
    api: async (address, init) => api.app.request(address, init),
    publicUrl: undefined,
    now: NOW,
  });
  const page = readHtml(await (await app.request(`/beside/${AREA}`)).text());
  const rows = page.all('#beside-groups tbody tr');
  expect(rows).toHaveLength(10);
  expect(page.all('#beside-groups svg[role="img"]')).toHaveLength(9);
  expect(
    rows.every(({ words }) => /more openings than local completers|Cannot tell/i.test(words)),
  ).toBe(true);
  expect(page.words).toContain('higher education');
  const authority = readHtml(await (await app.request('/beside/E08000034')).text());
  expect(authority.one('main').words).toContain('for this local authority');
  expect(authority.one('main').links()).toEqual(['/beside/x-lsip-2025-west-yorkshire']);
  const lacking = 'x-lsip-2025-greater-devon';
  const without = readHtml(await (await app.request(`/beside/${lacking}`)).text());
  expect(without.one('main').links()).toEqual([`/areas/${lacking}`]);
  const area = readHtml(await (await app.request(`/areas/${AREA}`)).text());
  expect(area.all('h2').map(({ words }) => words)).toEqual(
    expect.arrayContaining([...['Demand', 'Provision', 'Side by side']]),
  );
});

const readJob = (code: string) => askJson(api, `/v1/jobs/${code}?area=E08000035`, JobAnswer);

test('the outlook of a job is that of its major group in its plan area, and says so', async () => {
  const { outlook } = await readJob('6135');
  expect(outlook?.occupation.code).toBe('6');
  expect(outlook?.area).toMatchObject({ name: 'West Yorkshire', type: 'lsip' });
  expect(outlook?.cautions.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['group_of_occupations', 'wider_area']),
  );
});

test('what leads there is linked to the group, with the supplies that are not counted', async () => {
  const { provision } = await readJob('5315');
  expect(provision?.subjects.map(({ name }) => name)).toContain('Building and Construction');
  expect(provision?.groups.map(({ occupation_group: code }) => code)).toEqual(['53', '5']);
  expect(provision?.not_counted.map(({ code }) => code)).toContain('apprenticeships');
});

test('a chef is led to by catering, and not by a subject of every trade of the group', async () => {
  const names = (await readJob('5434')).provision?.subjects.map(({ name }) => name);
  expect(names).toEqual(['Hospitality and Catering']);
  const { links } = await askJson(api, '/v1/courses?soc=5434', CoursesAnswer);
  const subjects = links.filter(({ by }) => by === 'subject').map(({ name }) => name);
  expect(subjects).toEqual(['Hospitality and Catering']);
});
