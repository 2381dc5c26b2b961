import type { AreaType } from '../../../../../schemas/words/area-types.ts';
import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import type { NomisSource } from '../../source.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { Query } from './address.ts';
import { chooseTypes } from './choose-types.ts';
import type { GeographyType } from './choose-types.ts';
import type { Concepts } from '../concepts.ts';
import type { Metadata } from './take-metadata.ts';

/** The questions to ask of one dataset, and what the service has less of than was declared. */
interface Plan {
  readonly types: readonly GeographyType[];
  readonly times: readonly string[];
  readonly queries: readonly Query[];
  readonly checks: readonly CheckResult[];
}

/** Dates in one address: 300 months are 2,400 characters, and an address should stay below 8,000. */
const DATES_PER_QUERY = 300;

function offeredCheck(
  id: string,
  what: string,
  absent: readonly Record<string, string>[],
): CheckResult {
  return {
    id,
    level: 'warning',
    result: absent.length === 0 ? 'pass' : 'warn',
    what,
    measured: absent.length,
    limit: 0,
    unit: 'declared',
    sample: absent.slice(0, 10),
  };
}

/** The service's concepts are those declared: a concept left out would be answered with all its codes. */
function demandSameConcepts(metadata: Pick<Metadata, 'codes'>, concepts: Concepts): void {
  const undeclared = [...metadata.codes.keys()].filter((concept) => !concepts.has(concept));
  if (undeclared.length > 0) {
    throw new Refused(
      'concept_not_declared',
      `the service has ${undeclared.join(', ')}; the declaration has not`,
    );
  }
  const unknown = [...concepts.keys()].filter((concept) => !metadata.codes.has(concept));
  if (unknown.length > 0) {
    throw new Refused('unknown_concept', `the service has no ${unknown.join(', ')}`);
  }
}

const bare = (name: string): string => name.trim().toLowerCase();

/** What the service calls a declared code is what it is declared as: a guess may be of something else. */
function demandSameNames(metadata: Pick<Metadata, 'codes'>, concepts: Concepts): void {
  for (const [concept, offered] of metadata.codes) {
    const names = new Map(offered.map(({ code, name }) => [code, name]));
    for (const { code, name } of concepts.get(concept) ?? []) {
      const held = names.get(code);
      if (held === undefined || bare(held) === bare(name)) continue;
      throw new Refused('code_renamed', `${concept} ${code} is "${held}", declared as "${name}"`);
    }
  }
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size),
  );
}

interface Asked {
  readonly times: readonly string[];
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** Less of a type of area, where every level that it stands for is declared to be spared. */
function spare(source: NomisSource, levels: readonly AreaType[], { times, codes }: Asked): Asked {
  const rule = source.sparing.find((each) => levels.every((level) => each.levels.includes(level)));
  if (!rule) return { times, codes };
  const { from } = rule;
  return {
    times: times.filter((time) => from === undefined || time >= from),
    codes: new Map(
      [...codes].map(([concept, list]) => {
        const kept = rule.codes[concept];
        return [concept, kept ? list.filter((code) => kept.includes(code)) : list];
      }),
    ),
  };
}

/**
 * What to ask: one query a geography type (and stretch of dates), with every concept narrowed to
 * the declared codes that the service offers. A code that it does not offer is never sent, since
 * Nomis answers an unknown one with nothing, with less, or with the total. Throws {@link Refused}
 * when nothing is left to ask.
 */
export function planQueries(
  source: NomisSource,
  concepts: Concepts,
  metadata: Pick<Metadata, 'codes' | 'times' | 'types'>,
): Plan {
  demandSameConcepts(metadata, concepts);
  if (source.demand_names) demandSameNames(metadata, concepts);
  const codes = new Map<string, string[]>();
  const absentCodes: Record<string, string>[] = [];
  for (const concept of metadata.codes.keys()) {
    const offered = new Set(metadata.codes.get(concept)?.map(({ code }) => code));
    const declared = [...new Set(concepts.get(concept)?.map(({ code }) => code))];
    codes.set(
      concept,
      declared.filter((code) => offered.has(code)),
    );
    if (codes.get(concept)?.length === 0) {
      throw new Refused('no_codes', `the service offers no declared code of ${concept}`);
    }
    absentCodes.push(
      ...declared.filter((code) => !offered.has(code)).map((code) => ({ concept, code })),
    );
  }
  const times = metadata.times.filter((time) => source.from === undefined || time >= source.from);
  if (times.length === 0)
    throw new Refused('no_periods', `the service offers no date since ${source.from ?? 'ever'}`);
  const chosen = source.levels.map((level) => ({
    level,
    types: chooseTypes(level, metadata.types, source.older_boundaries),
  }));
  const types = [
    ...new Map(chosen.flatMap((c) => c.types).map((type) => [type.value, type])).values(),
  ];
  if (types.length === 0) {
    throw new Refused(
      'no_areas',
      `the service offers no type of area for ${source.levels.join(', ')}`,
    );
  }
  const queries = types.flatMap(({ value: geography }) => {
    const levels = chosen.filter((c) => c.types.some(({ value }) => value === geography));
    const asked = spare(
      source,
      levels.map(({ level }) => level),
      { times, codes },
    );
    return chunks(asked.times, DATES_PER_QUERY).map((dates) => ({
      dataset: source.dataset,
      geography,
      dates,
      codes: asked.codes,
    }));
  });
  const absentLevels = chosen.filter((c) => c.types.length === 0).map(({ level }) => ({ level }));
  return {
    types,
    times,
    queries,
    checks: [
      offeredCheck(
        'levels_offered',
        'The service has a type of area for every declared level',
        absentLevels,
      ),
      offeredCheck('codes_offered', 'The service has every declared code', absentCodes),
    ],
  };
}
