import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { REFERENCE_FILES } from '../../../../datasets/reference-files.ts';
import { openTitles } from '../../../../schemas/titles/open-titles.ts';
import { findLikeliest } from '../../../../schemas/titles/rank/find-likeliest.ts';
import { rankCandidates } from '../../../../schemas/titles/rank/rank-candidates.ts';
import { LEAST_SURE } from '../../../../schemas/titles/rank/sureness.ts';
import { WEIGHTS } from '../../../../schemas/titles/rank/weights.ts';

const Codes = z.array(z.object({ code: z.string(), name: z.string(), level: z.coerce.number() }));

async function readCodes(): Promise<z.infer<typeof Codes>> {
  const body = await readFile(REFERENCE_FILES.occupations, 'utf8');
  return Codes.parse(parse(body, { columns: true }));
}

/** What is said of signals that tell no occupation, and of all together. */
export const [UNKNOWN, TOTAL] = ['unknown', 'total'];

/** The major groups of SOC 2020 as the parts of all, and the sub-major groups as the parts of each. */
export async function readGroups(): Promise<ReadonlyMap<string, readonly string[]>> {
  const codes = (await readCodes()).map(({ code }) => code);
  const ofLength = (digits: number): string[] => codes.filter((code) => code.length === digits);
  const parts = ofLength(1).map((major) => {
    return [major, ofLength(2).filter((code) => code.startsWith(major))] as const;
  });
  return new Map([[TOTAL, [...ofLength(1), UNKNOWN]], ...parts]);
}

/** Reads occupations as people give them. */
export interface Occupations {
  /** Whether this is a code of SOC 2020 of two to four digits. */
  readonly has: (code: string) => boolean;
  /** The longest code that a job title is likely to be of; null where it tells none. */
  readonly code: (title: string) => string | null;
}

/** Opens the occupations: codes, and the names of unit groups as titles. */
export async function openOccupations(): Promise<Occupations> {
  const entries = await readCodes();
  const known = new Set(entries.map(({ code }) => code).filter((code) => /^\d{2,4}$/.test(code)));
  const titles = openTitles(
    [],
    entries.filter(({ level }) => level === 4),
  );
  return {
    has: (code) => known.has(code),
    code(title) {
      const ranked = rankCandidates(titles.look(title).candidates, WEIGHTS[titles.from]);
      const chances = ranked.map(({ code, probability }) => [code, probability] as const);
      for (const digits of [4, 3, 2]) {
        const likeliest = findLikeliest(chances, digits);
        if (likeliest && likeliest.probability >= LEAST_SURE) return likeliest.code;
      }
      return null;
    },
  };
}
