import { resolveCodes } from '../../../../datasets/codes.ts';
import type { Dataset } from '../../../../datasets/discover.ts';
import type { PublishedDeclaration } from '../../../../schemas/dataset/declaration.ts';
import type { ObservationsDeclaration } from '../../../../schemas/dataset/kinds/observations.ts';
import { declaresFigures } from '../../../../schemas/dataset/declares.ts';
import { NomisSource } from '../source.ts';
import type { Snapshot } from '../../../fetch/snapshot.ts';
import type { SourceAdapter } from '../../adapter.ts';
import { checkReceived } from './parse/check-received.ts';
import { demandMeasuresApart, resolveConcepts } from './concepts.ts';
import type { Concepts } from './concepts.ts';
import { deriveLabels } from './derive-labels.ts';
import { parsePages } from './parse/parse-pages.ts';
import { planQueries } from './ask/plan-queries.ts';
import { pullPages } from './ask/pull-pages.ts';
import type { Pull } from './ask/pull-pages.ts';
import { CodeListDocument } from './ask/structure.ts';
import { areaListPath, takeDocument, takeMetadata } from './ask/take-metadata.ts';

interface NomisOptions {
  /** Rows to ask for at once; the limit for guests unless a test says otherwise. */
  readonly pageSize?: number;
}

const GUEST_LIMIT = 25_000;

interface Reading {
  readonly declaration: ObservationsDeclaration;
  readonly source: NomisSource;
  readonly concepts: Concepts;
}

async function readDeclaration(dataset: Dataset<PublishedDeclaration>): Promise<Reading> {
  const { declaration } = dataset;
  if (!declaresFigures(declaration)) {
    throw new Error(`${declaration.id} is not a dataset of figures from Nomis`);
  }
  const source = NomisSource.parse(declaration.source);
  const concepts = resolveConcepts(source, await resolveCodes({ ...dataset, declaration }));
  demandMeasuresApart(declaration, concepts);
  return { declaration, source, concepts };
}

/**
 * The adapter of the Nomis API: metadata first, then one question a geography type with every
 * dimension given, paged by RECORD_COUNT. Throws `Refused` with the fault's name for each of the
 * service's ways of being wrong with status 200; what only shows over all rows is left to `checks`.
 */
export function nomisAdapter({ pageSize = GUEST_LIMIT }: NomisOptions = {}): SourceAdapter {
  return {
    async fetch(dataset, { snapshots, progress }) {
      const { declaration, source, concepts } = await readDeclaration(dataset);
      const metadata = await takeMetadata(snapshots, source.dataset, progress);
      const plan = planQueries(source, concepts, metadata);
      const areaLists: Snapshot[] = [];
      for (const { value } of plan.types) {
        const path = areaListPath(source.dataset, value);
        progress(`asking Nomis for ${path}`);
        await takeDocument(areaLists, snapshots, path, 'json', (text) =>
          CodeListDocument.parse(JSON.parse(text)),
        );
      }
      const pages: Snapshot[] = [];
      const kinds: Pull['kinds'] = new Map();
      for (const [i, query] of plan.queries.entries()) {
        const what = `${source.dataset} ${query.geography} (${i + 1} of ${plan.queries.length})`;
        const pull: Pull = {
          snapshots,
          pageSize,
          kinds,
          progress: (done, of) => {
            progress(`pulling ${what}`, done, of);
          },
        };
        pages.push(...(await pullPages(pull, query)));
      }
      const labels = deriveLabels(metadata, declaration, plan.times);
      return [
        {
          snapshots: [...metadata.snapshots, ...areaLists, ...pages],
          labels,
          sourceReleased: labels.updated,
          clock: 'store',
          checks: plan.checks,
        },
      ];
    },
    async parse(dataset, vintage, database) {
      const { declaration, source, concepts } = await readDeclaration(dataset);
      await parsePages(database, vintage.snapshots, declaration, {
        cube: source.dataset,
        concepts,
      });
    },
    async checks(_dataset, vintage, database) {
      return checkReceived(database, vintage.snapshots);
    },
  };
}
