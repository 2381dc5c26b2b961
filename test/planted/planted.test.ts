import { formatPage } from '../support/pages/format-page.ts';
import { beforeAll, expect, test } from 'vitest';
import { SHOWN } from '../../schemas/figures/beside/verdict.ts';
import { wordsOf } from '../../schemas/words/vocabulary.ts';
import { judgeWorlds, renderOutcomes } from './report.ts';
import type { Outcome } from './report.ts';

const PAGE = '../../docs/planted-economy.md';
const MOST_WRONG = 1 / 20;

const WORDS = `# A planted economy: how often is the verdict right?

Of a real area nobody knows how many completers of a course took which job. So economies are drawn in which it is known, only what would be published of them is read, and the verdicts (\`schemas/figures/beside/verdict.ts\`) are held against the truth. Each has 1,000 areas of nine groups of occupations. People complete courses with several aims each; some enter work, most of them in groups that their subject is linked to, in shares that nobody publishes, the rest anywhere; graduates, commuters and people changing jobs take openings too. Aims are published rounded to 10; projections are wrong by a factor of their own (its logarithm has a standard deviation of 0.3, or 0.5); adverts are 0.4 to 1.6 for each opening. The draw has a fixed seed, so the figures are always the same.

"Much as assumed": 35 to 95 in 100 completers enter work, 15 in 100 of those in a group that no link leads to, with 1 to 2.1 aims each. "Much worse": 10 to 40, 50, and 1 to 3, so that the assumptions are broken.

A verdict is wrong when the openings of the group were no more (or no fewer) than the local completers who entered it.

`;
const AFTER = `

What follows from it:

- A verdict that is wrong in more than one of twenty in any of these economies is not shown: "cannot tell" stands in its place. So that there are more local completers is not shown: it rests on the assumed share of completers who enter related work. That there are more openings holds even where the assumptions are broken.
- "More openings than local completers" is no shortage. Of the openings it is said of, others often filled all that completers left: the third column of figures says how often.
- With links as they are, most of the time nothing can be told. Narrower links, or outcomes by subject, would tell more.

\`npm run evaluate -- planted\` prints the table; \`npx vitest run test/planted -u\` renews this page.
`;

let outcomes: Outcome[];
beforeAll(async () => {
  outcomes = await judgeWorlds();
});

test('a verdict is shown when it is wrong in no more than one of twenty in every economy', () => {
  const right = wordsOf(SHOWN).map((verdict) => {
    const worst = outcomes.map(
      ({ tallies: { [verdict]: tally } }) => tally.wrong / (tally.given || 1),
    );
    return [verdict, Math.max(...worst) <= MOST_WRONG];
  });
  expect(Object.fromEntries(right)).toEqual(SHOWN);
});

test('every verdict is given often enough to be tested', () => {
  for (const verdict of wordsOf(SHOWN)) {
    const given = outcomes.map(({ tallies }) => tallies[verdict].given);
    expect([verdict, Math.max(...given) > 500]).toEqual([verdict, true]);
  }
});

test('the page of the planted economy has these figures', async () => {
  const text = WORDS + renderOutcomes(outcomes) + AFTER;
  await expect(await formatPage(text)).toMatchFileSnapshot(PAGE);
});
