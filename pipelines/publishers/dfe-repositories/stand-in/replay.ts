import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { openDatabase, text } from '../../../duckdb.ts';
import type { DatabaseLimits } from '../../../duckdb.ts';
import type { Replay } from '../../publisher.ts';
import { repositoriesStandIn } from './stand-in.ts';
import { writeScript } from './write-script.ts';

const PROVIDERS = 'providers';
const Asked = z.object({ files: z.array(z.object({ at: z.string() })) });

/** A recorded file, and the values of each statement of the script that it was converted from. */
interface Recorded {
  readonly file: string;
  readonly script?: string;
}

const stars = (reviewer: string): Recorded => ({
  file: 'provider_feedback_stars_ay2324.csv',
  script: `SELECT ukprn, review_count, stars, time_period FROM recorded WHERE reviewer = '${reviewer}'`,
});
const whole = (file: string): Recorded => ({ file, script: 'FROM recorded' });

/** Files by their names in the repositories. */
const RECORDED: Readonly<Record<string, Recorded>> = {
  'obsm.csv': { file: 'fe_outcome_success_obsm.csv' },
  'summary.csv': { file: 'fe_outcome_success_summary.csv' },
  'thresholds.csv': { file: 'fe_outcome_success_thresholds.csv' },
  'CSP-1832-Insert_ProviderApprenticeStars.sql': stars('apprentice'),
  'CSP-1832-Insert_ProviderEmployerStars.sql': stars('employer'),
  'CON-857_2018-19_LearnerSatisfaction.sql': whole('fe_choices_learner_satisfaction_2018_19.csv'),
  'CON-1033_2018-19_EmployerSatisfaction.sql': whole(
    'fe_choices_employer_satisfaction_2018_19.csv',
  ),
  ...Object.fromEntries(
    ['provider_breakdowns_0', 'subjects_and_standards_0', 'national_provider_summary_0'].map(
      (file) => [`${file}.parquet`, { file: `apprenticeships_dashboard_${file}.parquet` }],
    ),
  ),
};

async function layOut(
  given: string,
  script: string,
  made: string,
  limits: DatabaseLimits,
): Promise<string> {
  const database = await openDatabase(':memory:', limits);
  try {
    await database.run(`CREATE VIEW recorded AS
      FROM read_csv(${text(given)}, all_varchar = true, header = true, nullstr = '')`);
    await writeScript(database, script, made);
    return made;
  } finally {
    database.close();
  }
}

/** Files that a folder holds as they were; those that were scripts are laid out as scripts again. */
export const replay: Replay = {
  places: [PROVIDERS],
  holds: (folder, source) =>
    Asked.parse(source).files.every(({ at }) => {
      const recorded = RECORDED[path.posix.basename(at)];
      return recorded !== undefined && existsSync(path.join(folder, PROVIDERS, recorded.file));
    }),
  async open(folder, limits) {
    const work = await mkdtemp(path.join(tmpdir(), 'alongside-repositories-'));
    return repositoriesStandIn(
      async (asked) => {
        const recorded = RECORDED[asked];
        const given = path.join(folder, PROVIDERS, recorded?.file ?? asked);
        if (!recorded || !existsSync(given)) return undefined;
        if (recorded.script === undefined) return given;
        return layOut(given, recorded.script, path.join(work, asked), limits);
      },
      () => rm(work, { recursive: true, force: true }),
    );
  },
};
