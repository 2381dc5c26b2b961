import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { paths, queryString } from '../../answer/hrefs.ts';
import type { Release } from '../../warehouse/release.ts';

/** Codes by the columns that ask for them. */
export type Codes = Readonly<Record<string, string>>;

/** The address of rows in a release that is named exactly. */
export function dataHref({ dataset, version }: Release, codes: Codes, baseUrl: string): string {
  return `${baseUrl}${paths.data(dataset)}${queryString(Object.entries({ ...codes, version }))}`;
}

/** The key of a figure: the codes of all columns that make it the one figure it is. */
function keyOf(row: FigureRow, { manifest }: Release): Codes {
  const columns = manifest.table?.key ?? [];
  return Object.fromEntries(
    columns.flatMap((column) => {
      const code = row[column];
      return typeof code === 'string' ? [[column, code]] : [];
    }),
  );
}

/** A row as a figure outside its table: with the release and the source that it is from. */
export function citeFigure(row: FigureRow, release: Release, baseUrl: string): CitedFigure {
  const { dataset, version, manifest } = release;
  const { publisher, name } = manifest.label.labels.source;
  return Object.assign({}, row, {
    dataset,
    version,
    source: `${publisher}, ${name}`,
    cite: dataHref(release, keyOf(row, release), baseUrl),
    reason: null,
    made_of: null,
  });
}
