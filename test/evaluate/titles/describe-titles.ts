import type { Titles } from '../../../schemas/titles/open-titles.ts';
import { WEIGHTS } from '../../../schemas/titles/rank/weights.ts';
import type { Weights } from '../../../schemas/titles/rank/weights.ts';
import { answerBy, crossValidate, gatherEvidence } from './evaluate-titles.ts';
import { fitWeights } from './fit-weights.ts';
import { countAgreements, probabilityOfRight, tableReliability } from './judge-titles.ts';
import type { Agreement, Answered, Reliability } from './judge-titles.ts';
import { wilson } from './wilson.ts';

const SPLITS = 5;
const WORST = 20;
/** What is promised of the first three agreements. */
const PROMISED = [0.8, 0.95, 0.92] as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const inHundred = (share: number): string => (100 * share).toFixed(0);

function tabulate(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function tableAgreement(own: readonly Agreement[], halves: readonly Agreement[]): string {
  const rows = own.map(({ what, agree, of }, at) => {
    const { low, high } = wilson(agree, of);
    const half = halves[at];
    return [
      what,
      `${agree} of ${of}`,
      percent(agree / of),
      `${percent(low)} to ${percent(high)}`,
      half ? percent(half.agree / half.of) : '–',
    ];
  });
  return tabulate(
    ['Agreement', 'Titles', 'Share', '95% interval (Wilson)', 'On the other half'],
    rows,
  );
}

const rowOf = ({ from, to, titles, mean, agree }: Reliability): string[] => [
  `${inHundred(from)} to ${inHundred(to)}`,
  String(titles),
  titles === 0 ? '–' : inHundred(mean),
  titles === 0 ? '–' : inHundred(agree / titles),
];

const listWeights = ({ entries, words, whole }: Weights): string =>
  `entries ${entries.toFixed(2)}, words ${words.toFixed(2)}, whole ${whole.toFixed(2)}`;

/** The labelled titles that were answered worst: the least probability for the right group first. */
function listWorst(answered: readonly Answered[]): string {
  return answered
    .toSorted((a, b) => probabilityOfRight(a) - probabilityOfRight(b))
    .slice(0, WORST)
    .map(({ title, code, also, ranked }) => {
      const first = ranked
        .slice(0, 3)
        .map((group) => `${group.code} ${inHundred(group.probability)} “${group.by}”`);
      return `${title}: ${code}${also === null ? '' : ` or ${also}`}; answered ${first.join(', ') || 'nothing'}`;
    })
    .join('\n');
}

/** What was found of an index, as Markdown without titles of adverts, and with them for the eye. */
export async function describeTitles(titles: Titles) {
  const evidence = await gatherEvidence(titles);
  const answered = answerBy(evidence, WEIGHTS[titles.from]);
  const own = countAgreements(answered);
  const page = [
    tableAgreement(own, crossValidate(evidence, SPLITS)),
    tabulate(
      ['Said, in 100', 'Titles', 'Said on average', 'Right'],
      tableReliability(answered).map(rowOf),
    ),
    `Weights in use: ${listWeights(WEIGHTS[titles.from])}. Fitted to these titles: ${listWeights(fitWeights(evidence))}.`,
  ].join('\n\n');
  const isAsPromised = PROMISED.every((least, at) => {
    const { agree, of } = own[at] ?? { agree: 0, of: 1 };
    return agree / of >= least;
  });
  return { page, worst: listWorst(answered), isAsPromised };
}
