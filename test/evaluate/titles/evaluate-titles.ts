import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../datasets/reference-files.ts';
import { readRows } from '../../../pipelines/fetch/documents/read-workbook.ts';
import { openTitles } from '../../../schemas/titles/open-titles.ts';
import type { Titles } from '../../../schemas/titles/open-titles.ts';
import type { TitleEntry } from '../../../schemas/titles/index/title-entry.ts';
import { rankCandidates } from '../../../schemas/titles/rank/rank-candidates.ts';
import type { Weights } from '../../../schemas/titles/rank/weights.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import { fitWeights } from './fit-weights.ts';
import type { Evidence } from './fit-weights.ts';
import { countAgreements } from './judge-titles.ts';
import type { Agreement, Answered } from './judge-titles.ts';
import { readLabelled } from './labelled.ts';

export const WORKBOOK = path.join(PAYLOADS, 'vacancies', 'soc2020_coding_index_16042025.xlsx');
const SHEET = 'SOC2020 coding index';
const Group = z.object({ code: z.string(), name: z.string(), level: z.string() });

/** The entries of the coding index, straight from the publisher's workbook. */
export async function readIndex(): Promise<TitleEntry[]> {
  const entries: TitleEntry[] = [];
  let headings: string[] = [];
  for await (const rows of readRows(WORKBOOK, SHEET)) {
    for (const { row, cells } of rows) {
      const words = cells.map((cell) => String(cell ?? '').trim());
      if (row === 1) headings = words;
      const at = (heading: string): string => words[headings.indexOf(heading)] ?? '';
      const orNull = (text: string): string | null => (text === '' ? null : text);
      if (row === 1 || at('INDEXOCC') === '') continue;
      entries.push({
        ...{ title: at('INDEXOCC_-_natural_word_order'), indexed: at('INDEXOCC') },
        ...{ qualifier: orNull(at('ADD')), industry: orNull(at('IND')), see: orNull(at('SEE')) },
        code: at('SOC_2020').startsWith('}') ? null : at('SOC_2020'),
      });
    }
  }
  return entries;
}

/** Titles of an index, or of the names of unit groups alone. */
export async function openFrom(entries: readonly TitleEntry[]): Promise<Titles> {
  const lines = parse(await readFile(REFERENCE_FILES.occupations), { columns: true });
  const groups = z.array(Group).parse(lines);
  return openTitles(
    entries,
    groups.filter(({ level }) => level === '4'),
  );
}

/** The labelled titles with what an index says of each. */
export async function gatherEvidence(titles: Titles): Promise<Evidence[]> {
  return (await readLabelled()).map((each) => {
    return { ...each, candidates: titles.look(each.title).candidates };
  });
}

/** Titles with the groups that these weights give them. */
export const answerBy = (evidence: readonly Evidence[], weights: Weights): Answered[] =>
  evidence.map((each) => ({ ...each, ranked: rankCandidates(each.candidates, weights) }));

/** Halves drawn by a fixed generator (Park and Miller 1988), so that they are the same every time. */
function drawHalves(evidence: readonly Evidence[], seed: number): readonly Evidence[][] {
  let state = seed * 7919 + 1;
  const draw = (): number => (state = (state * 16_807) % 2_147_483_647);
  const shuffled = evidence
    .map((each) => ({ each, at: draw() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
  const half = Math.floor(shuffled.length / 2);
  return [shuffled.slice(0, half), shuffled.slice(half)];
}

/** Agreement on halves of the titles with weights of the other halves, all halves of `splits` together. */
export function crossValidate(evidence: readonly Evidence[], splits: number): Agreement[] {
  const tested = Array.from({ length: splits }, (_, seed) => {
    const [one = [], other = []] = drawHalves(evidence, seed + 1);
    return [...answerBy(other, fitWeights(one)), ...answerBy(one, fitWeights(other))];
  });
  return countAgreements(tested.flat());
}
