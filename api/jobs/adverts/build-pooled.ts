import type { JobFigures } from '../../../schemas/answers/jobs/job.ts';
import type { WantedPool } from '../../../schemas/answers/jobs/wanted.ts';
import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import { ALL_OCCUPATIONS, OCCUPATION, POOLED } from '../../../schemas/figures/jobs/measures.ts';
import { citeFigure, dataHref } from '../../profile/sides/cite-figure.ts';
import type { Release } from '../../warehouse/release.ts';
import { KIND } from './build-adverts.ts';
import { buildPart } from '../build-part.ts';
import { type Sought, chooseCell } from '../choose-cell.ts';

const isWide = (code: string): boolean => code === ALL_OCCUPATIONS || code.length === 1;
const isPooled = (row: FigureRow): boolean => row[KIND] === POOLED.kind;

/**
 * What the pooled channels show of a job: of the finest group and the nearest place of which it is known
 * how much of the adverts they see. That coverage leads; null where it is known of none.
 */
export function buildPooled(
  rows: readonly FigureRow[],
  release: Release,
  sought: Sought,
  baseUrl: string,
): JobFigures | null {
  const cell = chooseCell(rows.filter(isPooled), POOLED.coverage, sought, 'place');
  return cell ? buildPart(cell, release, baseUrl) : null;
}

/**
 * What the pooled channels show of a place, of all occupations and of the major groups, under the first
 * of the codes that it has or had of which it is known how much they see; null where it is of none.
 */
export function buildPool(
  rows: readonly FigureRow[],
  release: Release,
  codes: readonly string[],
  baseUrl: string,
): WantedPool | null {
  const pooled = rows.filter((row) => isPooled(row) && isWide(textOf(row, OCCUPATION)));
  const covered = pooled.filter(({ measure }) => measure === POOLED.coverage);
  const area = codes.find((code) => covered.some((row) => row.area === code));
  if (area === undefined) return null;
  const own = pooled.filter((row) => row.area === area);
  const groups = covered
    .filter((row) => row.area === area)
    .map((coverage) => {
      const code = textOf(coverage, OCCUPATION);
      const find = (id: string) => {
        const row = own.find(
          ({ measure, period, [OCCUPATION]: of }) =>
            measure === id && of === code && period === coverage.period,
        );
        return row ? citeFigure(row, release, baseUrl) : null;
      };
      return {
        ...{ code, name: textOf(coverage, `${OCCUPATION}_name`) },
        coverage: citeFigure(coverage, release, baseUrl),
        ...{ share: find(POOLED.share), quotient: find(POOLED.quotient) },
      };
    });
  const isAll = ({ code }: { readonly code: string }): number => Number(code === ALL_OCCUPATIONS);
  return {
    groups: groups.toSorted((a, b) => isAll(b) - isAll(a)),
    data: dataHref(release, { area, [KIND]: POOLED.kind }, baseUrl),
  };
}
