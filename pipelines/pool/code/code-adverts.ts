import { FULL_TIME_YEAR } from '../../../schemas/figures/adverts/annual-pay.ts';
import type { PayConvention } from '../../../schemas/figures/adverts/annual-pay.ts';
import { Advert } from '../../../schemas/adverts/advert.ts';
import type { Titles } from '../../../schemas/titles/open-titles.ts';
import type { Database } from '../../duckdb.ts';
import { codeOnce } from './code-once.ts';
import { codeEmployer, EmployerInput, SPEAKS_OF_CLIENT } from './employer/code-employer.ts';
import { openOccupations, OccupationInput } from './occupation/code-occupation.ts';
import type { Standards } from './occupation/standards.ts';
import { codePay } from './pay/code-pay.ts';
import type { CodedPay } from './pay/code-pay.ts';
import { openPlaces, PlaceInput } from './place/code-place.ts';
import { shares2023 } from './place/gazetteer.ts';
import type { Gazetteer } from './place/gazetteer.ts';

/** What adverts are coded with. */
export interface CodingTools {
  /** Another text where other tools or rules would code the same adverts otherwise. */
  readonly version: string;
  readonly titles: Titles;
  readonly standards: Standards;
  readonly gazetteer: Gazetteer;
  /** The authority of a school or employer by its id (`urn:123456`), of registers that are held. */
  readonly registered: ReadonlyMap<string, string>;
  /** How pay is made annual; that of the project where left out. */
  readonly convention?: PayConvention;
}

const IDS = `list_transform(employer_ids, lambda each: each.scheme || ':' || each.id)`;
/** Ids of the channel itself say nothing of where an employer is. */
const HAS_STANDARD = `len(list_filter(structured, lambda each: each.scheme = 'apprenticeship_standard')) > 0`;

async function codeAllPay(database: Database, convention: PayConvention): Promise<void> {
  const work = (pay: Advert['pay']): CodedPay => codePay(pay, convention);
  await codeOnce(database, {
    table: 'advert_pay',
    input: 'to_json(pay)',
    schema: Advert.shape.pay,
    taken: { pay_text: 'pay.text', pay_predicted: 'pay.predicted' },
    work,
    columns: {
      pay_low: ({ low }) => low,
      pay_high: ({ high }) => high,
      pay_period: ({ period }) => period,
      pay_why: ({ why }) => why,
    },
  });
}

async function codeAllPlaces(database: Database, tools: CodingTools): Promise<void> {
  const { gazetteer, registered } = tools;
  await database.run(
    `CREATE OR REPLACE TEMP TABLE registered AS
       SELECT unnest(from_json($1::JSON, '[{"id":"VARCHAR","area":"VARCHAR"}]'), recursive := true)`,
    [JSON.stringify([...registered].map(([id, area]) => ({ id, area })))],
  );
  const code = openPlaces(gazetteer);
  await codeOnce(database, {
    table: 'advert_place',
    from: `advert LEFT JOIN (
      SELECT channel, external_id, list(DISTINCT area ORDER BY area) AS registered
      FROM (SELECT channel, external_id, unnest(${IDS}) AS id FROM advert) JOIN registered USING (id)
      GROUP BY ALL) USING (channel, external_id)`,
    input: `to_json({
      'places': list_transform(places, lambda each: {'text': each.text, 'postcode': each.postcode,
        'town': each.town, 'region': each.region, 'country': each.country}),
      'remote': remote, 'national': national, 'registered': coalesce(registered, [])})`,
    taken: {},
    schema: PlaceInput,
    work: code,
    columns: {
      place_kind: ({ kind }) => kind,
      areas: ({ areas }) => JSON.stringify(areas),
      areas_2023: ({ areas }) => JSON.stringify(shares2023(gazetteer, areas)),
      region: ({ region }) => region,
      lon: ({ point }) => point?.lon ?? null,
      lat: ({ point }) => point?.lat ?? null,
      place_how: ({ how }) => how,
      postcode_district: ({ district }) => district,
    },
  });
  await database.run('DROP TABLE temp.registered');
}

async function codeAllOccupations(database: Database, tools: CodingTools): Promise<void> {
  const code = openOccupations(tools.titles, tools.standards);
  await codeOnce(database, {
    table: 'advert_occupation',
    input: `to_json({'title': lower(title), 'structured': structured})`,
    taken: {},
    schema: OccupationInput,
    work: code,
    columns: {
      soc4: ({ soc4 }) => soc4?.code ?? null,
      soc4_probability: ({ soc4 }) => soc4?.probability ?? null,
      soc3: ({ soc3 }) => soc3?.code ?? null,
      soc3_probability: ({ soc3 }) => soc3?.probability ?? null,
      soc2: ({ soc2 }) => soc2?.code ?? null,
      soc2_probability: ({ soc2 }) => soc2?.probability ?? null,
      soc_how: ({ how }) => how,
    },
  });
}

async function codeAllEmployers(database: Database): Promise<void> {
  await codeOnce(database, {
    table: 'advert_employer',
    input: `to_json({'employer': employer, 'poster': poster, 'role': employer_role,
      'apprenticeship': ${HAS_STANDARD}, 'client': coalesce(${SPEAKS_OF_CLIENT}, false)})`,
    taken: { employer_ids: IDS },
    schema: EmployerInput,
    work: codeEmployer,
    columns: {
      employer_key: ({ key }) => key,
      employer_role: ({ role }) => role,
      role_how: ({ how }) => how,
    },
  });
}

/**
 * Works out pay, place, occupation and employer of every row of table `advert` (columns of `Advert`
 * by name, its id as `external_id`), and makes the tables of `CODED_TABLES` anew. The same adverts
 * with the same tools give the same rows.
 */
export async function codeAdverts(database: Database, tools: CodingTools): Promise<void> {
  await codeAllPay(database, tools.convention ?? FULL_TIME_YEAR);
  await codeAllPlaces(database, tools);
  await codeAllOccupations(database, tools);
  await codeAllEmployers(database);
}
