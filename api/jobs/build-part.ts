import type { JobFigures } from '../../schemas/answers/jobs/job.ts';
import { figureCautions, standingCautions } from '../../schemas/figures/cautions/estimates.ts';
import { isConfidence } from '../../schemas/figures/interval.ts';
import { OCCUPATION } from '../../schemas/figures/jobs/measures.ts';
import { citeFigure, dataHref } from '../profile/sides/cite-figure.ts';
import type { Release } from '../warehouse/release.ts';
import type { Cell } from './choose-cell.ts';

/** The release that holds a measure by occupation, its rows too; undefined where none does. */
export function findHolder(releases: readonly Release[], measure: string): Release | undefined {
  return releases.find(
    ({ data, manifest: { measures, table } }) =>
      data !== null &&
      measures.some(({ id }) => id === measure) &&
      (table?.dimensions ?? []).some(({ id }) => id === OCCUPATION),
  );
}

/** A cell as an answer has it: each figure cited, and what must be known before it is used. */
export function buildPart(
  { occupation, place, rows, cautions }: Cell,
  release: Release,
  baseUrl: string,
): JobFigures {
  const [lead] = rows;
  const hasInterval = isConfidence(lead?.interval ?? null);
  return {
    occupation,
    area: place,
    figures: rows.map((row) => citeFigure(row, release, baseUrl)),
    cautions: [
      ...cautions,
      ...figureCautions(release.manifest, place.type, hasInterval),
      ...standingCautions(release.manifest),
    ],
    data: dataHref(release, { area: lead?.area ?? '', [OCCUPATION]: occupation.code }, baseUrl),
  };
}
