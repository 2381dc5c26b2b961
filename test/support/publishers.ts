import { z } from 'zod';
import type { RequestPolicy } from '../../pipelines/fetch/snapshot.ts';
import type { SourceAdapter } from '../../pipelines/publishers/adapter.ts';
import courseFiles from '../../pipelines/publishers/course-files/publisher.ts';
import dfeRepositories from '../../pipelines/publishers/dfe-repositories/publisher.ts';
import dwp from '../../pipelines/publishers/dwp/publisher.ts';
import ees from '../../pipelines/publishers/ees/publisher.ts';
import employerSurvey from '../../pipelines/publishers/employer-survey/publisher.ts';
import files from '../../pipelines/publishers/files/publisher.ts';
import nomis from '../../pipelines/publishers/nomis/publisher.ts';
import openGeography from '../../pipelines/publishers/open-geography/publisher.ts';
import ofsted from '../../pipelines/publishers/ofsted/publisher.ts';
import pool from '../../pipelines/publishers/pool/publisher.ts';
import ons from '../../pipelines/publishers/ons/publisher.ts';
import imperative from '../../pipelines/publishers/skills-imperative/publisher.ts';
import skillsEngland from '../../pipelines/publishers/skills-england/publisher.ts';
import statXplore from '../../pipelines/publishers/stat-xplore/publisher.ts';
import { definePublisher } from '../../pipelines/publishers/publisher.ts';
import type { Publisher } from '../../pipelines/publishers/publisher.ts';

/** The publishers that ship with the project. */
export const PUBLISHERS: readonly Publisher[] = [
  ...[courseFiles, dfeRepositories, dwp, ees, employerSurvey, files, nomis],
  ...[ofsted, ons, openGeography, pool, imperative, skillsEngland, statXplore],
];

/** For stand-ins in this process: no waiting, one more try. */
export const AT_ONCE: RequestPolicy = {
  requestsPerSecond: Infinity,
  retries: 1,
  firstWaitMs: 1,
  longestWaitMs: 2,
};

/** Publishers by the ids of those that ship, all with one adapter and without hosts. */
export function fakePublishers(adapter: SourceAdapter): Publisher[] {
  return PUBLISHERS.map(({ id, name }) =>
    definePublisher({
      ...{ id, name, adapter, hosts: [] },
      source: z.looseObject({ publisher: z.string() }),
    }),
  );
}
