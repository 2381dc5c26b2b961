import type { Route } from './route/route.ts';
import { listEditions, readEdition } from './versions/editions.ts';
import { listMeasures } from './vocabulary/list-measures.ts';
import { readMeasure } from './vocabulary/read-measure.ts';

/** Every route of the API, in the order of the document. */
export const ROUTES: readonly Route[] = [listMeasures, readMeasure, listEditions, readEdition];
