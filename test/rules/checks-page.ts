import { rm } from 'node:fs/promises';
import { formatPage } from '../support/pages/format-page.ts';
import { findCatalogue } from '../../pipelines/store/catalogue-file.ts';
import { readManifest } from '../../pipelines/store/releases/release-folder.ts';
import type { CheckResult } from '../../schemas/release/manifest.ts';
import { runTiny, temporaryHome } from '../support/stores/fake-source.ts';
import type { TinyRow } from '../support/stores/tiny-dataset.ts';

const NAMES = { E08000032: 'Bradford', E08000033: 'Calderdale', E08000034: 'Kirklees' };
const YEARS = [2017, 2018, 2019, 2020, 2021, 2022];
const PRINTED = [{ column: 'SEX', code: '1', name: 'Male', declared: 'Men' }];
const MEASURES = ['tiny_count', 'tiny_median', 'tiny_median_cv'];

/** Six years of three districts, men and women, with every kind of measure. */
const rows: TinyRow[] = Object.entries(NAMES).flatMap(([area, area_name], a) =>
  YEARS.flatMap((year) =>
    ['total', 'female', 'male'].flatMap((sex) =>
      MEASURES.map((measure) => {
        const of = (1000 + 100 * a + year - 2017) * (sex === 'total' ? 2 : 1);
        const value = measure === 'tiny_count' ? of : measure === 'tiny_median' ? 500 + a : 2;
        return { area, area_name, period: String(year), sex, measure, value };
      }),
    ),
  ),
);

/** The checks of a first release and of a second, as their manifests have them. */
async function listChecks(): Promise<CheckResult[]> {
  const home = await temporaryHome();
  try {
    const periods = YEARS.map(String);
    await runTiny(home, [{ rows: rows.filter(({ period }) => period !== '2022') }]);
    const report = await runTiny(home, [{ rows, periods, printed: PRINTED }]);
    const releases = (await findCatalogue(home))?.datasets.tiny?.releases ?? [];
    if (releases.length < 2 || report.failed.length > 0)
      throw new Error(report.reason ?? 'nothing was made');
    const byId = new Map<string, CheckResult>();
    for (const { version } of releases) {
      for (const each of (await readManifest(home, 'tiny', version)).checks)
        byId.set(each.id, each);
    }
    return [...byId.values()];
  } finally {
    await rm(home.root, { recursive: true });
  }
}

function table(checks: readonly CheckResult[]): string {
  const list = checks.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return `| Check | What it holds |\n| --- | --- |\n${list.map(({ id, what }) => `| \`${id}\` | ${what} |`).join('\n')}`;
}

/** The text of `docs/checks.md`: the checks of a small dataset of figures, in their own words. */
export async function renderChecksPage(): Promise<string> {
  const checks = await listChecks();
  const ofFigures = ({ judges }: CheckResult): boolean => judges === 'figures';
  const errors = checks.filter(({ level }) => level === 'error');
  const page = `<!-- Generated from the checks themselves: npx vitest run test/rules/checks-page.test.ts -u -->

# Checks

Every release is checked before it is published, and its manifest and the page of its dataset keep every result. A check that fails refuses the release: the current one stands, and the run prints the check and the rows. A check that warns is published with the release.

This list is that of a small dataset of figures by area and sex. Names of checks that hold a column (\`sex_known\`, \`areas_in_newest\`) stand once for each column or entity of a dataset; checks that a declaration gives no reason for are not run; and the readers of a publisher have checks of their own for what only its bytes show. Where a file always kept a sum, a share or a rate between measures, \`relations_as_before\` holds the newest period to it. A rate whose denominator another dataset holds is held against it (\`rates_fit_held_denominators\`). A rate of all is told where it does not lie between those of its parts (\`sex_rates_between\`, \`places_rates_between_E92000001\`).

## What a person may accept

A figure that is right although a check finds it unlikely can be published, once and for that release:

\`\`\`sh
npm run alongside -- run claimant-count --accept newest_level_kept --because "the publisher's note of 12 May explains it"
\`\`\`

The check, the reason and the time stay in the manifest and are shown on the dataset's page. Only checks that judge figures can be accepted.

### Refuse, and may be accepted

${table(errors.filter(ofFigures))}

### Refuse always: rows could not be read, told apart or accounted for

${table(errors.filter((check) => !ofFigures(check)))}

## Warn

${table(checks.filter(({ level }) => level === 'warning'))}

## What cannot be told

- A result says of how many series, areas or codes the check was able to judge (\`examined\` of \`of\`). Checks of the newest period need periods before it. Those of presence and marks need three to refuse, and warn by one or two; sums, relations and orders between measures need enough cells, of however few periods; a newest period all of which is missing is refused whatever came before.
- On a first release nothing earlier is held, and the checks against the release before say that they examined nothing. Names of areas are compared with the register of areas, names of codes with the declaration; a code that got another name, or two providers that have each other's, cannot be told.
- A change within the usual spread of a series, or within what its siblings did, is not told from an honest one.
- A publisher's error that is the same in every period, or that was there in the release before, looks like the truth.
- Marks are read by the publisher's own table: one that is not in it refuses the release, and one that is used for the wrong cells shows only by what those cells had before.

\`npm run evaluate -- drawn\` tells lies by chance of every dataset and counts which of them are noticed; \`npm run evaluate -- "false alarms"\` counts what honest releases are held up by.
`;
  return formatPage(page);
}
