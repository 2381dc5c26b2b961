import type { Cell } from '../../../fetch/documents/workbook/cell.ts';
import { monthHeading } from '../stand-in/lay-out.ts';
import type { EditionSheet } from '../stand-in/lay-out-edition.ts';
import { readExtract, readKey, SUMMED, widen } from './extracts.ts';

const NEW_BY_UNIT = 'ons_textkernel_new_adverts_soc4_england_monthly_2021-01_2025-11.csv';
const NEW_IN_ALL = 'ons_textkernel_new_adverts_england_monthly_2021-01_2025-11.csv';
/** The extracts that the means for England are laid out from. */
export const MEANS = [NEW_BY_UNIT, NEW_IN_ALL];

const CELLS = 'ons_textkernel_table5_cell_traces_2026Q2.csv';
const ROWS = 'ons_textkernel_table5_newark_sherwood_excerpt.csv';
/** The extracts of Table 5. */
export const TABLE_5 = [CELLS, ROWS];

/** What stands in a cell of which the extracts have no figure: the publisher has one. */
const NOT_HELD = '[not in the extract]';
const QUARTERS = ['2025Q3', '2025Q4', '2026Q1', '2026Q2'];
/** Row of the first line of the excerpt, which goes on without a gap (its origin gives the cells). */
const FIRST_OF_EXCERPT = 4892;
const HEADINGS_ROW = 5;

/** Mean new adverts of three months, England: a working file of the department, in no table of ONS. */
export async function layOutMeans(folder: string): Promise<EditionSheet> {
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

const asCell = (printed: string): Cell => (/^\d+$/.test(printed) ? Number(printed) : printed);

/** Rows of a table below its headings, each at its own row of the sheet, blank rows between them. */
function* atTheirRows(rows: ReadonlyMap<number, readonly Cell[]>): Generator<readonly Cell[]> {
  const last = Math.max(...rows.keys());
  for (let row = HEADINGS_ROW + 1; row <= last; row += 1) yield rows.get(row) ?? [];
}

/** What is held of Table 5: four cells of the newest quarter, and four quarters of an authority. */
export async function layOutTable5(folder: string): Promise<EditionSheet> {
  const keys =
    'sheet_row,local_authority_district,soc_4_digit_code,soc_4_digit_label,local_authority_code';
  const cells = await readExtract(folder, CELLS, `${keys},adverts_2026Q2`);
  const excerpt = await readExtract(
    folder,
    ROWS,
    `local_authority_code,local_authority_district,soc4_code,soc4_label,${QUARTERS.join(',')}`,
  );
  const rows = new Map<number, readonly Cell[]>();
  for (const [row, area = '', soc = '', label = '', code = '', figure = ''] of cells) {
    const earlier = QUARTERS.slice(1).map(() => NOT_HELD);
    rows.set(Number(row), [null, null, area, asCell(soc), label, code, ...earlier, asCell(figure)]);
  }
  excerpt.forEach(([code = '', area = '', soc = '', label = '', ...figures], at) => {
    const printed = figures.map(asCell);
    rows.set(FIRST_OF_EXCERPT + at, [null, null, area, asCell(soc), label, code, ...printed]);
  });
  return {
    name: 'Table 5',
    title: 'New online job adverts by local authority district and four-digit SOC, extract',
    headings: [
      ...['Region', 'ITL2', 'Local Authority District', 'SOC 4 digit code', 'SOC 4 digit label'],
      ...['Local Authority Code', ...QUARTERS],
    ],
    rows: atTheirRows(rows),
  };
}
