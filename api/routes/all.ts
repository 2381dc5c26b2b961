import { listRights } from './adverts/list-rights.ts';
import { listVacancies } from './adverts/list-vacancies.ts';
import { readSnapshot } from './adverts/read-snapshot.ts';
import { readVacancy } from './adverts/read-vacancy.ts';
import { readVacancyChanges } from './adverts/read-vacancy-changes.ts';
import { listDatasets } from './catalogue/list-datasets.ts';
import { readDataset } from './catalogue/read-dataset.ts';
import { listCourses } from './courses/list-courses.ts';
import { readCodesCsv, readCodesMetadata } from './discovery/code-files.ts';
import * as dcat from './discovery/dcat.ts';
import { readDatasetFeed } from './discovery/feed.ts';
import { readPackage } from './discovery/package.ts';
import { REGISTER_ROUTES } from './registers/register-routes.ts';
import { handInSignals } from './intake/hand-in-signals.ts';
import { listSignals } from './intake/list-signals.ts';
import type { Route } from './route/route.ts';
import { postRows, postRowsAs, readRows, readRowsAs } from './rows/rows.ts';
import { listInDemand } from './jobs/list-in-demand.ts';
import { readJob } from './jobs/read-job.ts';
import { readFunnel } from './performance/read-funnel.ts';
import { readPerformance } from './performance/read-performance.ts';
import { readProviderPerformance } from './performance/read-provider-performance.ts';
import { listCrosswalk } from './sides/list-crosswalk.ts';
import { readDemand } from './sides/read-side.ts';
import { readConfig } from './service/config.ts';
import { readHealth } from './service/health.ts';
import { describeApi } from './service/openapi.ts';
import { readChanges, readChangesAs } from './versions/changes.ts';
import { listEditions, readEdition } from './versions/editions.ts';
import { listVersions } from './versions/list-versions.ts';
import { readFile } from './versions/read-file.ts';
import { readManifest, readVersion } from './versions/read-version.ts';
import { compare } from './vocabulary/compare/compare.ts';
import { listAreas } from './vocabulary/list-areas.ts';
import { listCodes } from './vocabulary/list-codes.ts';
import { listMeasures } from './vocabulary/list-measures.ts';
import { readArea } from './vocabulary/read-area.ts';
import { readBoundaries } from './vocabulary/read-boundaries.ts';
import { readComparable } from './provision/read-comparable.ts';
import { readGroupInPlace, readGroups } from './provision/groups.ts';
import { readTranslation } from './provision/read-translation.ts';
import { readMeasure } from './vocabulary/read-measure.ts';
import { readProfile } from './vocabulary/read-profile.ts';

/** Every route of the API, in the order of the document. */
export const ROUTES: readonly Route[] = [
  listDatasets,
  readDataset,
  readRows,
  postRows,
  readRowsAs,
  postRowsAs,
  listVersions,
  readVersion,
  readManifest,
  readFile,
  readChanges,
  readChangesAs,
  listEditions,
  readEdition,
  listAreas,
  readArea,
  readBoundaries,
  readProfile,
  compare,
  readDemand,
  readPerformance,
  readFunnel,
  readProviderPerformance,
  listCrosswalk,
  readJob,
  listInDemand,
  listCourses,
  listVacancies,
  readSnapshot,
  readVacancyChanges,
  readVacancy,
  listRights,
  listSignals,
  handInSignals,
  ...REGISTER_ROUTES,
  listMeasures,
  readMeasure,
  readComparable,
  readTranslation,
  readGroups,
  readGroupInPlace,
  listCodes,
  dcat.readCatalogueJsonLd,
  dcat.readCatalogueTurtle,
  dcat.readDatasetJsonLd,
  dcat.readDatasetTurtle,
  readDatasetFeed,
  readCodesCsv,
  readCodesMetadata,
  readPackage,
  readConfig,
  readHealth,
  describeApi(() => ROUTES),
];
