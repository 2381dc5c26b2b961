import { distanceKm } from '../../schemas/figures/provision/distance.ts';
import type { Point } from '../../schemas/figures/provision/distance.ts';
import { name, newBinder } from '../warehouse/sql.ts';
import type { Binder } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Which vacancies are asked for; what is undefined is not asked. */
export interface VacancyQuestion {
  readonly titles: readonly string[] | undefined;
  readonly occupations: readonly string[] | undefined;
  /** Words that the contract or the hours have, as printed. */
  readonly contract: string | undefined;
  /** Pounds a year that the highest pay at least is. */
  readonly pay: number | undefined;
  readonly channels: readonly string[] | undefined;
  /** Authorities, and regions for vacancies of which no more is known. */
  readonly places:
    | { readonly districts: readonly string[]; readonly regions: readonly string[] }
    | undefined;
  readonly near: Point | undefined;
  /** Leaves out places that are further, or not known. */
  readonly km: number | undefined;
}

/** A vacancy that is asked for, and how far it is. */
export interface ChosenVacancy {
  readonly vacancy: string;
  readonly km: number | null;
}

/** SQL that is true where a column's code, or any of its codes, is one of these; none binds nothing. */
function amongSql(
  binder: Binder,
  column: string,
  codes: readonly string[],
  isList = false,
): string {
  if (codes.length === 0) return 'false';
  const list = `${binder.bind(codes)}::VARCHAR[]`;
  return isList ? `list_has_any(${column}, ${list})` : `list_contains(${list}, ${column})`;
}

/** Conditions of all that is asked but the place. */
function conditionsOf(question: VacancyQuestion, binder: Binder): string[] {
  const { titles, occupations, contract, pay, channels } = question;
  return [
    'true',
    ...(titles ? [amongSql(binder, 'title', titles)] : []),
    ...(occupations ? [amongSql(binder, 'occupation', occupations)] : []),
    ...(contract === undefined
      ? []
      : [`contains(lower(concat_ws(' ', contract, hours)), lower(${binder.bind(contract)}))`]),
    ...(pay === undefined ? [] : [`coalesce(pay_high, pay_low) >= ${binder.bind(pay)}`]),
    ...(channels ? [amongSql(binder, 'channels', channels, true)] : []),
  ];
}

/** Whether a vacancy is of the places asked for, as SQL. */
function hereSql({ places }: VacancyQuestion, binder: Binder): string {
  if (!places) return 'true';
  const inRegion = amongSql(binder, 'region', places.regions);
  return `(${amongSql(binder, 'areas', places.districts, true)}
    OR (len(areas) = 0 AND place_kind = 'unknown' AND ${inRegion}))`;
}

/**
 * The vacancies that are asked for, the newest first, or by distance where one is: those without a
 * place come after. `anywhere` counts what fits but for the place, being remote or national.
 */
export async function chooseVacancies(
  { select }: Pick<Warehouse, 'select'>,
  data: string,
  question: VacancyQuestion,
): Promise<{ readonly chosen: readonly ChosenVacancy[]; readonly anywhere: number }> {
  const { near, km: furthest, places } = question;
  const binder = newBinder();
  const where = conditionsOf(question, binder).join(' AND ');
  const { columns, rows } = await select({
    sql: `SELECT vacancy, coalesce(${hereSql(question, binder)}, false) AS here,
        place_kind IN ('remote', 'national') AS anywhere, lon, lat
      FROM ${name(data)} WHERE ${where}
      ORDER BY coalesce(posted, first_seen) DESC, lower(title), vacancy`,
    values: binder.values,
  });
  const [vacancies, heres, anywheres, lons, lats] = columns;
  const chosen: ChosenVacancy[] = [];
  let anywhere = 0;
  for (let row = 0; row < rows; row += 1) {
    const [lon, lat] = [lons?.[row], lats?.[row]];
    const km =
      near && typeof lon === 'number' && typeof lat === 'number'
        ? Math.round(distanceKm(near, { lon, lat }) * 10) / 10
        : null;
    const isHere =
      heres?.[row] === true && (furthest === undefined || (km !== null && km <= furthest));
    if (isHere) chosen.push({ vacancy: String(vacancies?.[row]), km });
    else if (anywheres?.[row] === true) anywhere += 1;
  }
  if (!near) return { chosen, anywhere: places ? anywhere : 0 };
  const byDistance = chosen.toSorted((a, b) => (a.km ?? Infinity) - (b.km ?? Infinity) || 0);
  return { chosen: byDistance, anywhere };
}
