import type { CheckResult } from '../../../../../schemas/release/manifest.ts';
import { nearest } from '../../../../../schemas/words/nearest.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import { tellFound } from '../../../../kinds/checks/judge-found.ts';
import { filterColumns } from '../../source.ts';
import type { ApiDataSet, EesFile } from '../../source.ts';
import { metaUrl } from './address.ts';
import { Meta } from './answers.ts';
import type { Ask } from './ask.ts';
import { findDataSet } from './find/find-data-set.ts';
import { findFilter } from './meta.ts';
import { chooseVersion } from './find/versions.ts';
import { splitYears } from './rows/years.ts';
import type { Years } from './rows/years.ts';

/** One version of a data set, with what its rows are told apart by. */
export interface OpenDataSet {
  readonly id: string;
  readonly version: string;
  /** The day on which the version was published (YYYY-MM-DD). */
  readonly published: string;
  readonly meta: Meta;
  readonly years: Years;
  readonly checks: readonly CheckResult[];
}

/** A file that is declared to be read through the API. */
export type ApiFile = EesFile & { readonly api: ApiDataSet };

/** True for a file that is read through the API. */
export const isOfApi = (file: EesFile): file is ApiFile => file.api !== null;

/**
 * Throws {@link Refused} for a filter that is declared and not there (renamed, with the nearest), and
 * for one that is there and not declared: its parts would stand beside totals. A provider is a place.
 */
function demandFilters(meta: Meta, file: EesFile): void {
  const { filters, levels } = file;
  const declared = filterColumns(file);
  for (const column of declared) {
    const filter = filters[column];
    const isPlace = filter && 'entity' in filter && levels.includes('Provider');
    if (isPlace !== true) findFilter(meta, column);
  }
  const stray = meta.filters.find(({ column }) => !declared.includes(column));
  if (!stray) return;
  const near = nearest(stray.column, declared, 1)[0];
  const hint = near === undefined ? '' : ` (near "${near}")`;
  throw new Refused(
    'unknown_column',
    `the filter "${stray.column}"${hint} is not declared, and may be a breakdown`,
  );
}

/**
 * Finds the data set of a file, the version that is pinned, and what its ids stand for. All of it is
 * asked for with `ask`: of the publisher, or of the snapshots of a run. Throws {@link Refused} for
 * whatever is not as it was declared.
 */
export async function openDataSet(ask: Ask, file: ApiFile): Promise<OpenDataSet> {
  const { api } = file;
  const { id, superseded } = await findDataSet(ask, api);
  const { version, published, check } = await chooseVersion(ask, id, api);
  const meta = await ask(metaUrl(id, version), Meta);
  demandFilters(meta, file);
  const years = splitYears(meta, file, published);
  const checks = [
    check,
    tellFound(
      'data_set_continues',
      `The publisher goes on with the data set "${api.title}"`,
      'data sets',
      superseded === null ? [] : [{ superseded }],
    ),
    tellFound(
      'years_whole',
      `Every year of version ${version} was over when it was published, on ${published}; one that was not is not taken`,
      'years',
      years.part.map(({ label }) => ({ label })),
    ),
  ];
  return { id, version, published, meta, years, checks };
}
