import type { z } from 'zod';
import type { Frame } from '../../schemas/dataset/provision/frame.ts';
import { part } from './education-statistics.ts';

/** What the datasets of the publication on apprenticeships say alike, from its files or its dashboard. */

export const PUBLISHED =
  'https://explore-education-statistics.service.gov.uk/find-statistics/apprenticeships';

/** When a way to be an apprentice ended. */
export const FRAMEWORKS_CLOSED = {
  date: '2020-08-01',
  what: 'Frameworks were closed to new starters on 31 July 2020: all starts are on standards since.',
  url: PUBLISHED,
} as const;

/** Levels of an apprenticeship, without their total. */
export const LEVELS = [
  part('intermediate', 'Intermediate (level 2)', 'Intermediate Apprenticeship'),
  part('advanced', 'Advanced (level 3)', 'Advanced Apprenticeship'),
  part('higher', 'Higher (level 4 and above)', 'Higher Apprenticeship'),
];

const APPRENTICESHIPS = {
  counts: 'spells',
  of: 'none',
  codes: { provision: 'apprenticeship' },
} as const;

/** What the counts of apprenticeships count, and who is outside. */
export const FRAMES = {
  starts: {
    ...APPRENTICESHIPS,
    stage: 'started',
    clock: { from: 'start', months: null, rule: 'The academic year of the start' },
    outside: 'People who applied and did not start',
  },
  enrolments: {
    ...APPRENTICESHIPS,
    stage: 'active',
    clock: { from: 'start', months: null, rule: 'Any day of the academic year' },
    outside: 'People who started and had left before the year',
  },
  achievements: {
    ...APPRENTICESHIPS,
    stage: 'achieved',
    clock: { from: 'achievement', months: null, rule: 'The academic year of the achievement' },
    outside: 'Apprentices who left without achieving, and those who are still learning',
  },
} as const satisfies Readonly<Record<string, z.input<typeof Frame>>>;
