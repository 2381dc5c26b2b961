import { layOutEdition } from '../stand-in/lay-out-edition.ts';
import type { EditionSheet } from '../stand-in/lay-out-edition.ts';
import { readExtract, readKey, SUMMED, widen } from './extracts.ts';
import type { Line } from './extracts.ts';

const SNAPSHOT = 'ons_textkernel_adverts_soc2020_by_lad_lsip_mca_2025-07.csv';
const TOTALS = 'ons_textkernel_adverts_total_by_lad_lsip_mca_monthly_2021-07_2025-07.csv';
/** The extracts that live adverts are laid out from. */
export const LIVE = [SNAPSHOT, TOTALS];

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

/** The edition to July 2025, the last with live adverts. */
export async function layOutLive(folder: string): Promise<Buffer> {
  const totals = await readExtract(folder, TOTALS, 'area_type,area_name,period,adverts');
  const header = 'area_type,area_name,breakdown,subgroup,period,adverts';
  const groups = await readExtract(folder, SNAPSHOT, header);
  return layOutEdition([
    ...LEVELS.map((level) => layOutTotals(totals, level)),
    ...LEVELS.map((level) => layOutGroups(groups, level)),
  ]);
}
