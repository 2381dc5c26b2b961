import { ADVERTS } from './adverts.ts';
import { INTAKE } from './intake.ts';
import { RELEASES } from './releases.ts';
import type { Scenario } from './scenario.ts';

/** Everything that writes to a store. */
export const SCENARIOS: readonly Scenario[] = [...RELEASES, ...ADVERTS, ...INTAKE];
