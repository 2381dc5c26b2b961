import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cell } from '../../fetch/documents/workbook/cell.ts';
import { monthHeading } from './stand-in/lay-out.ts';
import { layOutEdition } from './stand-in/lay-out-edition.ts';
import type { EditionSheet } from './stand-in/lay-out-edition.ts';
import { readLines } from './stand-in/read-document.ts';
import type { PageFile } from './stand-in/stand-in.ts';

const FILE = 'labourdemandbyoccupation.xlsx';
const SNAPSHOT = 'ons_textkernel_adverts_soc2020_by_lad_lsip_mca_2025-07.csv';
const TOTALS = 'ons_textkernel_adverts_total_by_lad_lsip_mca_monthly_2021-07_2025-07.csv';
const NEW_BY_UNIT = 'ons_textkernel_new_adverts_soc4_england_monthly_2021-01_2025-11.csv';
const NEW_IN_ALL = 'ons_textkernel_new_adverts_england_monthly_2021-01_2025-11.csv';

/** What stands in the column of notes beside a figure that is not the publisher's own. */
const SUMMED = '[sum of parts made by the Department for Education]';
const UNKNOWN = 'Unknown';

/** A kind of area of the extracts: the tables it belongs in, and the headings of its columns there. */
interface Level {
  readonly type: string;
  readonly total: string;
  readonly groups: string;
  readonly area: string;
  /** Heading in the table by occupation, where it is another one. */
  readonly groupArea?: string;
  /** Columns of the publisher that the extracts do not have: they are left blank. */
  readonly blank?: readonly string[];
}

const LEVELS: readonly Level[] = [
  { type: 'country', total: 'Table 1', groups: 'Table 8', area: 'Country', groupArea: 'Region' },
  { type: 'LSIP', total: 'Table 3', groups: 'Table 9', area: 'Local Skills Improvement Plan' },
  { type: 'MCA', total: 'Table 5', groups: 'Table 11', area: 'Mayoral Combined Authorities' },
  {
    type: 'LADU',
    ...{ total: 'Table 6', groups: 'Table 12', area: 'Local Authority District' },
    blank: ['Region', 'Local Authority Code'],
  },
];

/** A line of an extract as cells. */
type Line = readonly string[];

async function readExtract(folder: string, name: string, header: string): Promise<Line[]> {
  const [first, ...lines] = readLines(await readFile(path.join(folder, name), 'utf8'));
  if (first?.join(',') !== header) throw new Error(`${name}: line 1 is not the columns ${header}`);
  const short = lines.findIndex((cells) => cells.length !== first.length);
  if (short >= 0) throw new Error(`${name}: line ${short + 2} lacks some of ${header}`);
  return lines;
}

/** Rows by key, each a figure a period: a table is wide where an extract is long. */
function widen(
  records: readonly { readonly key: string; readonly period: string; readonly figure: string }[],
): { periods: string[]; rows: Map<string, Map<string, Cell>> } {
  const rows = new Map<string, Map<string, Cell>>();
  const periods = new Set<string>();
  for (const { key, period, figure } of records) {
    const row = rows.get(key) ?? new Map<string, Cell>();
    if (row.has(period)) throw new Error(`${key} has two figures of ${period}`);
    rows.set(key, row.set(period, figure === '' ? null : Number(figure)));
    periods.add(period);
  }
  return { periods: [...periods], rows };
}

/** All adverts of one kind of area by month. Those of districts and of England are the publisher's. */
function layOutTotals(records: readonly Line[], level: Level): EditionSheet {
  const own = records.filter(([type]) => type === level.type);
  const { periods, rows } = widen(
    own.map(([, key = '', period = '', figure = '']) => ({ key, period, figure })),
  );
  const { blank = [] } = level;
  const note = level.type === 'LSIP' || level.type === 'MCA' ? SUMMED : null;
  return {
    name: level.total,
    title: `Live online job adverts by ${level.area}`,
    headings: [...blank, level.area, ...periods, 'Notes'],
    rows: [...rows].map(([area, figures]) => [
      ...blank.map(() => null),
      area,
      ...periods.map((period) => figures.get(period) ?? null),
      note,
    ]),
  };
}

/**
 * Adverts of one kind of area by occupation. The extract has major groups too, which are sums of the
 * others, and with them the group of what is not known a second time: the same figure, laid once.
 */
function layOutGroups(records: readonly Line[], level: Level): EditionSheet {
  const own = records.filter(
    ([type, , breakdown = '', subgroup]) =>
      type === level.type && (subgroup !== UNKNOWN || breakdown.includes('Sub-Major')),
  );
  const { periods, rows } = widen(
    own.map(([, area, , group, period = '', figure = '']) => ({
      key: JSON.stringify([area, group]),
      period,
      figure,
    })),
  );
  const { blank = [], groupArea = level.area } = level;
  return {
    name: level.groups,
    title: `Live online job adverts by ${level.area} and two-digit SOC`,
    headings: [...blank, groupArea, 'SOC 2 digit code', 'SOC 2 digit label', ...periods, 'Notes'],
    rows: [...rows].map(([key, figures]) => {
      const [area = '', group = ''] = readKey(key);
      const [code = '', label = group] = group.split(/ - (.*)/);
      const isSum = level.type !== 'LADU' || /^\d$/.test(code);
      const printed = periods.map((period) => figures.get(period) ?? null);
      return [...blank.map(() => null), area, code, label, ...printed, isSum ? SUMMED : null];
    }),
  };
}

function readKey(key: string): string[] {
  const parts: unknown = JSON.parse(key);
  return Array.isArray(parts) ? parts.map(String) : [];
}

/** Mean new adverts of three months, England: a working file of the department, in no table of ONS. */
async function layOutMeans(folder: string): Promise<EditionSheet> {
  const header = 'soc_4_digit_code,soc_4_digit_label,month,soc_3m_avg,soc_growth,soc_pop,soc_job';
  const units = await readExtract(folder, NEW_BY_UNIT, header);
  const all = await readExtract(folder, NEW_IN_ALL, 'timePeriod,value,metric');
  const { periods, rows } = widen([
    ...all.flatMap(([day = '', figure = '', metric]) =>
      metric === 'national_3m_avg'
        ? [{ key: JSON.stringify(['Total', 'All occupations']), period: monthHeading(day), figure }]
        : [],
    ),
    ...units.map(([code, label, day = '', figure = '']) => ({
      key: JSON.stringify([code, label]),
      period: monthHeading(day),
      figure,
    })),
  ]);
  return {
    name: 'Mean of three months',
    title: 'New online job adverts by four-digit SOC, mean of the three months to each month',
    headings: ['Country', 'SOC 4 digit code', 'SOC 4 digit label', ...periods, 'Notes'],
    rows: [...rows].map(([key, figures]) => [
      'England',
      ...readKey(key),
      ...periods.map((period) => figures.get(period) ?? null),
      SUMMED,
    ]),
  };
}

async function layOutLive(folder: string): Promise<Buffer> {
  const totals = await readExtract(folder, TOTALS, 'area_type,area_name,period,adverts');
  const header = 'area_type,area_name,breakdown,subgroup,period,adverts';
  const groups = await readExtract(folder, SNAPSHOT, header);
  return layOutEdition([
    ...LEVELS.map((level) => layOutTotals(totals, level)),
    ...LEVELS.map((level) => layOutGroups(groups, level)),
  ]);
}

/**
 * The editions of the workbook of online job adverts that a folder has extracts of, re-laid: the one
 * to July 2025 with the tables of live adverts, and the one to November 2025 with means of new
 * adverts. They are laid out when they are asked for; a damaged extract then throws an error that
 * names the file and the line.
 */
export function findAdvertEditions(folder: string): PageFile[] {
  const held = (names: readonly string[]): boolean =>
    names.every((name) => existsSync(path.join(folder, name)));
  return [
    ...(held([SNAPSHOT, TOTALS])
      ? [{ edition: 'january2017tojuly2025', name: FILE, body: () => layOutLive(folder) }]
      : []),
    ...(held([NEW_BY_UNIT, NEW_IN_ALL])
      ? [
          {
            edition: 'january2017tonovember2025',
            name: FILE,
            body: async () => layOutEdition([await layOutMeans(folder)]),
          },
        ]
      : []),
  ];
}
