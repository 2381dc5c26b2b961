import type { CodedTitle, FoundEntity } from '../../../schemas/answers/entity.ts';
import { preferNamed } from '../../../schemas/titles/rank/prefer-named.ts';
import { rankCandidates } from '../../../schemas/titles/rank/rank-candidates.ts';
import type { RankedGroup } from '../../../schemas/titles/rank/rank-candidates.ts';
import { findEverydayTitle } from '../../../schemas/titles/index/everyday-titles.ts';
import { splitWords } from '../../../schemas/titles/read/split-words.ts';
import { findSureness } from '../../../schemas/titles/rank/sureness.ts';
import { judgeTitle, tellTitle } from '../../../schemas/titles/rank/tell-title.ts';
import { WEIGHTS } from '../../../schemas/titles/rank/weights.ts';
import { listParents } from '../../warehouse/codes.ts';
import type { CodeEntry, CodeList } from '../../warehouse/codes.ts';
import type { HeldTitles } from './find-titles.ts';

/** Entries that one title leads to, at most. */
const MOST = 5;

/** An entry that a title may mean. */
export interface FoundEntry {
  readonly entry: CodeEntry;
  readonly found_by: NonNullable<FoundEntity['found_by']>;
}

/** What unit groups say of the groups above them: their sum, by the likeliest of them. */
function addUp(list: CodeList, ranked: readonly RankedGroup[]): ReadonlyMap<string, RankedGroup> {
  const sums = new Map<string, RankedGroup>();
  for (const group of ranked) {
    const entry = list.byCode.get(group.code);
    for (const { code } of entry ? [entry, ...listParents(list, entry)] : []) {
      const known = sums.get(code);
      const probability = (known?.probability ?? 0) + group.probability;
      sums.set(code, { code, by: known?.by ?? group.by, probability });
    }
  }
  return sums;
}

/** Four digits: a ten thousandth more says nothing. */
const rounded = (probability: number): number =>
  Math.min(1, Math.round(probability * 10_000) / 10_000);

/**
 * The entries among `chosen` that a job title may mean, the likeliest first and at most five, and how
 * the title was read. An entry above unit groups is as likely as they are together.
 */
export function codeTitle(
  { titles, index }: HeldTitles,
  title: string,
  list: CodeList,
  chosen: readonly CodeEntry[],
): { readonly coded: CodedTitle; readonly found: readonly FoundEntry[] } {
  const { read, candidates } = titles.look(title);
  const byEvidence = rankCandidates(candidates, WEIGHTS[titles.from]);
  const ranked = titles.from === 'index' ? byEvidence : preferNamed(byEvidence, title, candidates);
  const isEveryday = titles.from === 'names' && findEverydayTitle(title) !== undefined;
  const everyday = isEveryday ? splitWords(title) : [];
  const sums = addUp(list, ranked);
  const found = chosen
    .flatMap((entry) => {
      const sum = sums.get(entry.code);
      return sum && sum.probability > 0 ? [{ entry, sum }] : [];
    })
    .sort((a, b) => b.sum.probability - a.sum.probability)
    .slice(0, MOST)
    .map(({ entry, sum: { by, probability } }) => {
      const found_by = { title: by, probability: rounded(probability) };
      return { entry, found_by: { ...found_by, sureness: findSureness(probability) } };
    });
  const first = list.byCode.get(ranked[0]?.code ?? '');
  const coded: CodedTitle = {
    read_as: [...new Set([...read.words.map(({ word }) => word), ...everyday])],
    mended: read.words.flatMap(({ word, misspelt }) =>
      misspelt === undefined ? [] : [{ written: misspelt, read_as: word }],
    ),
    verdict: judgeTitle(ranked),
    words: tellTitle(ranked, first?.name ?? ''),
    index:
      index && titles.from === 'index' ? { dataset: index.dataset, version: index.version } : null,
  };
  return { coded, found };
}
