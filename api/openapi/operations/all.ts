import type { Facts } from '../facts.ts';
import type { Operation } from '../operation.ts';
import { ROUTES } from '../../routes/all.ts';
import { describeRoute } from '../../routes/route/route.ts';
import { catalogueOperations } from './catalogue.ts';
import { discoveryOperations } from './discovery.ts';
import { rowOperations } from './rows.ts';
import { serviceOperations } from './service.ts';
import { versionOperations } from './versions.ts';
import { vocabularyOperations } from './vocabulary.ts';

/** Every operation of the document. */
export function allOperations(facts: Facts): Operation[] {
  return [
    ...catalogueOperations(facts),
    ...rowOperations(facts),
    ...versionOperations(facts),
    ...vocabularyOperations(facts),
    ...discoveryOperations(),
    ...serviceOperations(),
    ...ROUTES.map((route) => describeRoute(route, facts)),
  ];
}
