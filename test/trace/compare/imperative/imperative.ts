import type { Grid } from '../../../../pipelines/fetch/documents/read-workbook.ts';
import { ImperativeSource } from '../../../../pipelines/publishers/skills-imperative/source.ts';
import type { CodeItem } from '../../../../schemas/dataset/code.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { ReleaseRow } from '../../read-parquet.ts';
import { differ } from '../differ.ts';
import type { Said } from '../differ.ts';
import { sayRegisterArea } from '../register-area.ts';
import { findChange, findJobs } from './find-figure.ts';

/** Areas whose workbook prints another name than ours. */
const NAMES: Readonly<Record<string, string>> = {
  E69000001: 'Brighton and Hove East Sussex West Sussex',
  E69000010: 'Essex Southend-on-Sea and Thurrock',
  E69000011: 'Gloucestershire',
  E69000022: 'Norfolk and Suffolk',
  E69000027: 'South East Midlands',
  E47000008: 'Cambridge and Peterborough',
};
const KINDS: Readonly<Record<string, string>> = {
  EN: 'country',
  LSIP: 'lsip',
  LEP: 'lep',
  MCA: 'combined_authority',
};
/** The plan area whose own workbook is refused takes that of the partnership with its districts. */
const kindOf = (url: string, area: unknown): string | undefined => {
  const kind = /(LSIP|LEP|MCA|EN)_MainTables/.exec(url)?.[1] ?? '';
  return kind === 'LEP' && url.includes('/DO_LEP_') && area === 'E69000008' ? 'lsip' : KINDS[kind];
};

/** Under 1,000 jobs the publisher calls a figure of no use; under 10,000 it asks for care. */
function advice(jobs: number): [status: string, mark: string | null] {
  if (jobs < 1) return ['unreliable', 'under 1,000 jobs'];
  return ['observed', jobs < 10 ? '1,000 to 10,000 jobs' : null];
}

/** Jobs are kept to a thousandth, percent as they are printed. */
const scaled = (printed: unknown, scale: number): number =>
  scale === 1 ? Number(printed) : Number((Number(printed) * scale).toFixed(3));

/** The group of a sheet `Occ …` or `Ind …` as printed: two digits stand before a detailed occupation. */
function labelOf(item: CodeItem | undefined): string | undefined {
  const named = item?.publisher_code ?? item?.name;
  return item && /^\d\d$/.test(item.code) ? `${item.code} ${named}` : named;
}

/** What a workbook says of itself, and where in it a row of a release says it stands. */
export interface WorkbookPlace {
  readonly url: string;
  readonly info: Grid;
  readonly sheet: string;
  readonly grid: Grid;
  readonly line: number;
}

/** What does not agree between a row of a release and its row of an area's workbook. */
export function compareImperative(
  declaration: ObservationsDeclaration,
  lists: ReadonlyMap<string, readonly CodeItem[]>,
  row: ReleaseRow,
  { url, info, sheet, grid, line }: WorkbookPlace,
): string[] {
  const { table, base_year } = ImperativeSource.parse(declaration.source);
  const measure = declaration.measures.find(({ id }) => id === row.measure);
  if (!measure) return [`${String(row.measure)} is no measure`];
  const { label, printed, period, jobs } =
    table === 'employment'
      ? findJobs(grid, line - 1, Number(row.period))
      : findChange(grid, line - 1, measure.at);
  const [status, mark] = advice(jobs);
  const isTold = status === 'observed';
  const name = info.find(([heading]) => String(heading).trim().endsWith(' name'))?.[1];
  const [own, other] = sheet.startsWith('Occ')
    ? ['occupation', 'industry']
    : ['industry', 'occupation'];
  const item = lists.get(own)?.find(({ code }) => code === row[own]);
  const isForecast = table === 'openings' || Number(period) > base_year;
  const flags = [
    ...(isForecast ? ['forecast'] : []),
    ...(isTold && mark !== null ? ['low_reliability'] : []),
  ];
  const said: Said[] = [
    ['kind of area', row.area_type, kindOf(url, row.area)],
    ['area', NAMES[String(row.area)] ?? row.area_name, String(name).trim()],
    [own, labelOf(item), label],
    [other, row[other], 'total'],
    ['period', row.period, period],
    ['printed value', row.source_value, isTold ? String(printed) : null],
    ['value', row.value, isTold ? scaled(printed, measure.scale) : null],
    ['status', row.status, status],
    ['mark', row.source_status, mark],
    ['flags', row.flags, flags.join(' ')],
    ...sayRegisterArea(row),
  ];
  return differ(said);
}
