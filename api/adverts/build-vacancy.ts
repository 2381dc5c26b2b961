import { z } from 'zod';
import { EMPLOYER_ROLES } from '../../schemas/adverts/advert.ts';
import { MERGE_REASONS, PLACE_KINDS, SPELLS } from '../../schemas/adverts/vacancy.ts';
import type { ChannelRecord } from '../../schemas/answers/adverts/rights.ts';
import type { Merge, VacancyRecord } from '../../schemas/answers/adverts/vacancies.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { dataHref } from '../profile/sides/cite-figure.ts';
import type { AreaIndex } from '../registers/areas/area-index.ts';
import type { CodeList } from '../warehouse/codes.ts';
import { readStored } from '../warehouse/read-stored.ts';
import type { Release } from '../warehouse/release.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { ChosenVacancy } from './choose-vacancies.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const texts = z.array(z.string()).nullable();

const Stored = z.object({
  ...{ vacancy: z.string(), title: z.string(), employer: text },
  employer_role: z.enum(EMPLOYER_ROLES).nullable(),
  ...{ occupation: text, occupation_probability: number, occupation_how: text },
  place_kind: z.enum(wordsOf(PLACE_KINDS)),
  ...{ areas: z.array(z.string()), region: text, place: text, postcode_district: text },
  ...{ pay_low: number, pay_high: number, pay_text: text, contract: text, hours: text },
  ...{ openings: number, posted: text, first_seen: z.string(), closes: text },
  ...{ channels: z.array(z.string()), links: z.array(z.string()) },
  // Null in releases from before it was kept why adverts are one.
  ...{ adverts_not_shown: number, merged: texts, merged_with: texts },
  ...{ merge_reasons: texts, merge_scores: texts },
  spell: z.enum(wordsOf(SPELLS)).nullable(),
  ...{ reposts: number, agency_copy_of: text },
});
type Stored = z.infer<typeof Stored>;

/** What codes of vacancies are named by: registers that the store may lack. */
export interface VacancyNames {
  readonly release: Release & { readonly data: string };
  readonly baseUrl: string;
  readonly areas: AreaIndex | undefined;
  readonly occupations: CodeList | undefined;
  readonly channels: readonly ChannelRecord[];
}

const Reason = z.enum(wordsOf(MERGE_REASONS));

/** Which of its adverts were found to be one; null where that was not kept. */
function listMerges({ merged, merged_with, merge_reasons, merge_scores }: Stored): Merge[] | null {
  if (merged === null) return null;
  const channelAt = (channels: typeof merged_with, at: number): string | null =>
    channels?.[at] === '' ? null : (channels?.[at] ?? null);
  return merged.map((_, at) => ({
    ...{ channel: channelAt(merged, at), other_channel: channelAt(merged_with, at) },
    ...{ reason: Reason.parse(merge_reasons?.[at]), score: Number(merge_scores?.[at]) },
  }));
}

/** A vacancy as it is answered. */
function buildVacancy(row: Stored, km: number | null, names: VacancyNames): VacancyRecord {
  const { vacancy, title, employer, employer_role, occupation, region } = row;
  const { contract, hours, openings, posted, first_seen, closes, spell, reposts } = row;
  const area = (code: string) => ({ code, name: names.areas?.byCode.get(code)?.name ?? code });
  return {
    ...{ vacancy, title, employer, employer_role },
    occupation:
      occupation === null
        ? null
        : {
            ...{ code: occupation, probability: row.occupation_probability },
            name: names.occupations?.byCode.get(occupation)?.name ?? occupation,
            how: row.occupation_how,
          },
    place: {
      ...{ kind: row.place_kind, printed: row.place, areas: row.areas.map(area) },
      region: region === null ? null : area(region),
      postcode_district: row.postcode_district,
    },
    km,
    pay: { low: row.pay_low, high: row.pay_high, printed: row.pay_text },
    ...{ contract, hours, openings, posted, first_seen, closes },
    links: row.channels.map((channel, at) => ({
      channel,
      name: names.channels.find((each) => each.channel === channel)?.name ?? channel,
      url: row.links[at] === '' ? null : (row.links[at] ?? null),
    })),
    ...{ adverts_not_shown: row.adverts_not_shown, merges: listMerges(row) },
    ...{ spell, reposts, agency_copy_of: row.agency_copy_of },
    cite: dataHref(names.release, { vacancy }, names.baseUrl),
  };
}

/** Vacancies as they are answered, in the order in which they were chosen. */
export async function readVacancies(
  warehouse: Pick<Warehouse, 'select'>,
  chosen: readonly ChosenVacancy[],
  names: VacancyNames,
): Promise<readonly VacancyRecord[]> {
  if (chosen.length === 0) return [];
  const stored = await readStored(warehouse, names.release, Stored, {
    sql: 'WHERE list_contains($1::VARCHAR[], vacancy)',
    values: [chosen.map(({ vacancy }) => vacancy)],
  });
  const rows = new Map(stored.map((row) => [row.vacancy, row]));
  return chosen.flatMap(({ vacancy, km }) => {
    const row = rows.get(vacancy);
    return row ? [buildVacancy(row, km, names)] : [];
  });
}

/** The channels that show these vacancies, as they must be named. */
export function attribute(vacancies: readonly VacancyRecord[], channels: readonly ChannelRecord[]) {
  const shown = new Set(vacancies.flatMap(({ links }) => links.map(({ channel }) => channel)));
  return channels.flatMap(({ channel, rights: { attribution, licence, may_share } }) =>
    shown.has(channel) ? [{ channel, attribution, licence, may_share }] : [],
  );
}
