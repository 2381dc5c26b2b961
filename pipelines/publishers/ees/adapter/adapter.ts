import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { Refused } from '../../../fetch/refusal.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import { runChecks } from '../../../kinds/checks/check.ts';
import type { DerivedLabels, SourceAdapter } from '../../adapter.ts';
import { EesSource, pageUrl } from '../source.ts';
import { receivedChecks } from './checks.ts';
import { countRows } from './csv.ts';
import { takePage } from './page.ts';
import { parseFiles } from './parse.ts';
import { boundSums } from './sums.ts';

interface Declared {
  readonly declaration: ObservationsDeclaration;
  readonly source: EesSource;
}

function declared({ declaration }: Dataset<PublishedDeclaration>): Declared {
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures of the data catalogue`);
  }
  return { declaration, source: EesSource.parse(declaration.source) };
}

/** The name of the publisher's own file where an answer gives it, the address where it does not. */
function nameAnswer(headers: Readonly<Record<string, string>>, url: string): string {
  return /filename="?([^";]+)/.exec(headers['content-disposition'] ?? '')?.[1] ?? url;
}

/** A file that has a column of subjects is by sector subject areas: nothing else is coded so. */
function labelsOf({ declaration, source }: Declared): DerivedLabels {
  const columns = source.files.flatMap(({ filters }) => Object.keys(filters));
  const isBySubject = columns.some((column) => /^(ssa|sector_subject_area)/.test(column));
  return {
    ...{ name: null, url: declaration.published_as.url, updated: null, nextUpdate: null },
    classification: isBySubject ? 'Sector subject areas' : null,
    ...{ units: [], periods: null, notes: [] },
  };
}

function checkHeld(absent: readonly string[]): CheckResult {
  return {
    id: 'data_sets_held',
    level: 'warning',
    result: absent.length === 0 ? 'pass' : 'warn',
    what: 'The publisher has every data set that is declared',
    measured: absent.length,
    limit: 0,
    unit: 'data sets',
    sample: absent.map((url) => ({ url })),
  };
}

/**
 * Data sets of the catalogue as CSV. The page of each is taken before it, since it says what part of
 * a year the figures cover. A data set that the publisher does not have is left out with a warning;
 * when it has none of them the run is refused.
 */
export const eesAdapter: SourceAdapter = {
  async fetch(dataset, { snapshots, progress }) {
    const { declaration, source } = declared(dataset);
    const taken: Snapshot[] = [];
    const absent: string[] = [];
    for (const [done, file] of source.files.entries()) {
      progress(`data set ${file.id}`, done, source.files.length);
      const url = pageUrl(declaration.id, file);
      const page = await takePage(snapshots, declaration.id, file);
      if (!page) {
        absent.push(url);
        continue;
      }
      const csv = await snapshots.take({
        url: `${url}/csv`,
        role: 'data',
        inspect: async (answer) => ({
          rows: await countRows(answer, file, nameAnswer(answer.headers, `${url}/csv`)),
        }),
      });
      taken.push(csv, page);
    }
    const [first] = taken;
    if (!first) throw new Refused('nothing_held', `the publisher has none of ${absent.join(', ')}`);
    return [
      {
        snapshots: taken,
        labels: labelsOf({ declaration, source }),
        sourceReleased: null,
        clock: 'store',
        checks: [checkHeld(absent)],
      },
    ];
  },
  async parse(dataset, { snapshots }, database) {
    const { declaration, source } = declared(dataset);
    await parseFiles(database, dataset, declaration, source, snapshots);
    for (const file of source.files) await boundSums(database, declaration, file);
  },
  checks: (_, __, database) => runChecks(database, receivedChecks()),
};
