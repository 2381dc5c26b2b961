import { z } from 'zod';
import type { Beside, BesideGroup } from '../../../schemas/answers/sides/beside.ts';
import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { ASSUMPTIONS, SUPPLIES_NOT_COUNTED } from '../../../schemas/figures/beside/assumptions.ts';
import { BASES, BESIDE_MEASURES } from '../../../schemas/figures/beside/measures.ts';
import type { BesideMeasure } from '../../../schemas/figures/beside/measures.ts';
import { REASONS } from '../../../schemas/figures/beside/verdict.ts';
import { capital } from '../../../schemas/words/list.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import type { OpenedEdition } from '../open-edition.ts';
import { citeFigure } from './cite-figure.ts';
import type { Place } from './place.ts';
import { readInputs } from './read-inputs.ts';
import { readNewest } from './read-newest.ts';
import { tellVerdict } from './tell-verdict.ts';

/** The dimension of the groups, and its whole. */
const GROUP = 'occupation_group';
const Grouped = z.object({ occupation_group: z.string(), occupation_group_name: z.string() });

/** The release whose measures make up both sides; undefined where there is none. */
export function findBesideRelease(releases: readonly Release[]): Release | undefined {
  return releases.find(
    ({ data, manifest }) =>
      data !== null && manifest.measures.some(({ id }) => id === BESIDE_MEASURES.per_opening),
  );
}

/** Two columns of codes with their words, as an answer lists them. */
function spell<Code extends string>(list: Readonly<Record<Code, string>>) {
  return wordsOf(list).map((code) => ({ code, message: list[code] }));
}

const NO_YEAR_OF_ADVERTS =
  'Openings are not set beside the new adverts of a year, because no whole year of new adverts is held: that takes four quarters in a row with a figure for each, collected in one way.';

/** The flows that a verdict may rest on, and why one is not held. */
function tellBases(groups: readonly BesideGroup[]): Beside['bases'] {
  const hasAdverts = groups.some(({ new_adverts }) => (new_adverts?.value ?? null) !== null);
  const hasOpenings = groups.some(({ openings }) => openings !== null);
  return [
    {
      ...{ code: 'projected', held: hasOpenings },
      message: hasOpenings ? BASES.projected : capital(`${REASONS.no_openings}.`),
    },
    {
      ...{ code: 'advertised', held: hasAdverts },
      message: hasAdverts ? BASES.advertised : NO_YEAR_OF_ADVERTS,
    },
  ];
}

/**
 * Demand of a place beside its provision, by group of occupations: each figure is a row of the
 * release. Null where the store has no such release, or it has nothing of the place.
 */
export async function buildBeside(
  { warehouse, tables, baseUrl }: Service,
  store: Store,
  { releases, index }: OpenedEdition,
  { codes: areas }: Place,
): Promise<Beside | null> {
  const release = findBesideRelease(releases);
  if (!release) return null;
  const table = await tables(release, index, new Map());
  const wanted = Object.values(BESIDE_MEASURES).map((measure) => ({ measure, codes: {} }));
  const rows = await readNewest(warehouse, table, wanted, areas);
  if (rows.length === 0) return null;
  const find = (measure: BesideMeasure, code: string): CitedFigure | null => {
    const isIt = (row: FigureRow): boolean =>
      row.measure === BESIDE_MEASURES[measure] && row[GROUP] === code;
    const row = rows.find(isIt);
    return row ? citeFigure(row, release, baseUrl) : null;
  };
  const names = new Map(
    rows.map((row) => {
      const { occupation_group, occupation_group_name } = Grouped.parse(row);
      return [occupation_group, occupation_group_name];
    }),
  );
  const items = release.manifest.table?.codes[GROUP] ?? [];
  const groups = items
    .filter(({ code }) => names.has(code))
    .map(({ code, name, level }): BesideGroup => {
      const sides = {
        achievements: find('achievements', code),
        completers: find('completers', code),
        openings: find('openings', code),
        net_change: find('net_change', code),
        replacement: find('replacement', code),
        adverts: find('adverts', code),
        per_opening: find('per_opening', code),
        new_adverts: find('new_adverts', code),
        per_new_advert: find('per_new_advert', code),
      };
      return {
        occupation_group: code,
        occupation_group_name: names.get(code) ?? name,
        level,
        ...sides,
        verdict: tellVerdict(sides),
      };
    });
  return {
    dataset: release.dataset,
    version: release.version,
    groups,
    remainder: find('remainder', 'total'),
    bases: tellBases(groups),
    assumptions: spell(ASSUMPTIONS),
    not_counted: spell(SUPPLIES_NOT_COUNTED),
    inputs: await readInputs(store, release),
  };
}
