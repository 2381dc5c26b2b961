import { ADVERTS } from './adverts.ts';
import { INTAKE } from './intake.ts';
import { RELEASES } from './releases.ts';
import type { Scenario } from './scenario.ts';

/** Work that writes to a store; the decision on faults of the disk says what is not among it. */
export const SCENARIOS: readonly Scenario[] = [...RELEASES, ...ADVERTS, ...INTAKE];
