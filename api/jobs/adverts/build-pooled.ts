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
 * What the pooled channels show of a place, under the codes that it has or had, of all occupations and of
 * the major groups; null where they have nothing there.
 */
export function buildPool(
  rows: readonly FigureRow[],
  release: Release,
  codes: readonly string[],
  baseUrl: string,
): WantedPool | null {
  const own = rows.filter((row) => codes.includes(row.area ?? '') && isPooled(row));
  const groups = own
    .filter(({ measure }) => measure === POOLED.coverage)
    .filter((row) => isWide(textOf(row, OCCUPATION)))
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
  const [first] = groups;
  if (!first) return null;
  const isAll = ({ code }: { readonly code: string }): number => Number(code === ALL_OCCUPATIONS);
  return {
    groups: groups.toSorted((a, b) => isAll(b) - isAll(a)),
    data: dataHref(release, { area: first.coverage.area ?? '', [KIND]: POOLED.kind }, baseUrl),
  };
}
