import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { STRUCTURED } from '../../../../schemas/adverts/advert.ts';
import type { SocHow } from '../../../../schemas/adverts/coded.ts';
import { poolChances } from '../../../../schemas/figures/evidence.ts';
import type { Titles } from '../../../../schemas/titles/open-titles.ts';
import { findLikeliest } from '../../../../schemas/titles/rank/find-likeliest.ts';
import type { LikelyGroup } from '../../../../schemas/titles/rank/find-likeliest.ts';
import { findChances } from '../../../../schemas/titles/rank/rank-candidates.ts';
import { LEAST_TO_TELL } from '../../../../schemas/titles/rank/sureness.ts';
import { WEIGHTS } from '../../../../schemas/titles/rank/weights.ts';
import { findStandard } from './standards.ts';
import type { Standards } from './standards.ts';
import { findAllowed } from './structured.ts';

/** What an advert says of its occupation. */
export const OccupationInput = z.strictObject({
  title: z.string(),
  structured: z.array(z.strictObject({ scheme: z.enum(STRUCTURED), value: z.string() })),
});
export type OccupationInput = z.infer<typeof OccupationInput>;

/** The likeliest group of each length; null where it cannot be told. */
export interface CodedOccupation {
  readonly soc4: LikelyGroup | null;
  readonly soc3: LikelyGroup | null;
  readonly soc2: LikelyGroup | null;
  readonly how: SocHow;
}

/** A word that a channel chose from its own list is taken to be right so often: no figure of it is known. */
const SURE = 0.95;
/** With less in the groups that may be, a title says nothing of which it is. */
const LEAST_SAID = 0.05;

/** Grades and references that the coding index takes for titles: `Band 5 Staff Nurse`. */
const BESIDE =
  /\b(?:(?:afc|nhs|pay)\s+)?(?:band|grade|scale)\s*\d+[a-d]?\b|\bref(?:erence)?[.:\s]*[\w/-]*\d[\w/-]*/gi;

/** Titles that are kept as they are read. */
const KEPT = 10_000;

/**
 * How much a channel's category (`IT Jobs`) counts beside the title. By `npm run evaluate -- titles`,
 * with the names of unit groups alone it makes ten more of 107 titles agree, and more in each half of
 * them; with the coding index it makes none more, and is left out. Employer and text were tried in the
 * same way, with the index and without, and are not used: no weight made more titles agree with the
 * index, and the text would be less than the category without.
 */
const CATEGORY: Readonly<Record<Titles['from'], number>> = { index: 0, names: 0.4 };

/**
 * Below this a group is not told by a title. The names of unit groups alone lead astray: of 107 labelled
 * titles those that they code with less are right in 17 of 52 at four digits, and those with more in
 * 37 of 44 (`npm run evaluate -- titles`). That a title cannot be told is then the truer answer.
 */
const LEAST_BY_TITLE: Readonly<Record<Titles['from'], number>> = {
  index: LEAST_TO_TELL,
  names: 0.6,
};

type Chances = ReadonlyMap<string, number>;

/** The likeliest group of so many digits; null where no group is likely enough to be told. */
function likeliest(chances: Chances, digits: number, least: number): LikelyGroup | null {
  const first = findLikeliest(chances, digits);
  if (!first || first.probability < least) return null;
  return { code: first.code, probability: Math.round(first.probability * 10_000) / 10_000 };
}

/** The middle of several tables of chances. */
function average(tables: readonly Chances[]): Chances {
  const sums = new Map<string, number>();
  for (const table of tables) {
    for (const [code, chance] of table) {
      sums.set(code, (sums.get(code) ?? 0) + chance / tables.length);
    }
  }
  return sums;
}

/** Chances among some groups alone, together {@link SURE}: as the title has them, or else alike. */
function restrict(chances: Chances, codes: readonly string[]): Chances {
  const said = codes.reduce((sum, code) => sum + (chances.get(code) ?? 0), 0);
  return new Map(
    codes.map((code) => {
      const share = said < LEAST_SAID ? 1 / codes.length : (chances.get(code) ?? 0) / said;
      return [code, SURE * share];
    }),
  );
}

/**
 * Opens a function that codes adverts to SOC 2020: by the apprenticeship standard that the channel
 * names, else by the title among the groups that its role or staff group allows, else by the title. A standard without a group in the map of occupations is coded by its name and job titles
 * together with the advert's own. Titles are those of the coding index where one is held, and the
 * names of unit groups otherwise.
 */
export function openOccupations(
  titles: Titles,
  standards: Standards,
): (input: OccupationInput) => CodedOccupation {
  const weights = WEIGHTS[titles.from];
  const kept = new LRUCache<string, Chances>({ max: KEPT });
  const rank = (title: string): Chances => {
    const bare = title.replaceAll(BESIDE, ' ').trim();
    const read = titles.read(bare === '' ? title : bare);
    const key = JSON.stringify([read.words, ...read.heads]);
    const known = kept.get(key);
    if (known) return known;
    const candidates = titles.weigh(read);
    const likely = findChances(candidates, weights);
    const chances = new Map(candidates.map(({ code }, at) => [code, likely[at] ?? 0]));
    kept.set(key, chances);
    return chances;
  };
  const tell = (chances: Chances, how: SocHow): CodedOccupation => {
    const least = how === 'title' ? LEAST_BY_TITLE[titles.from] : LEAST_TO_TELL;
    const [soc4, soc3, soc2] = [4, 3, 2].map((digits) => likeliest(chances, digits, least));
    if (!soc4 && !soc3 && !soc2) return { soc4: null, soc3: null, soc2: null, how: 'none' };
    return { soc4: soc4 ?? null, soc3: soc3 ?? null, soc2: soc2 ?? null, how };
  };
  return ({ title, structured }) => {
    const standard = findStandard(standards, structured);
    if (standard && standard.occupations.length > 0) {
      const { occupations } = standard;
      return tell(
        new Map(occupations.map((code) => [code, SURE / occupations.length])),
        'standard',
      );
    }
    if (standard) {
      const named = average([standard.title, ...standard.jobTitles].map(rank));
      return tell(average([named, rank(title)]), 'standard');
    }
    const allowed = findAllowed(structured);
    if (allowed) return tell(restrict(rank(title), allowed.codes), allowed.how);
    const category = structured.find(({ scheme }) => scheme === 'category')?.value;
    const weight = CATEGORY[titles.from];
    if (category === undefined || weight === 0) return tell(rank(title), 'title');
    const said = rank(category.replace(/\s+jobs$/i, ''));
    return tell(poolChances(rank(title), said, weight), 'title');
  };
}
