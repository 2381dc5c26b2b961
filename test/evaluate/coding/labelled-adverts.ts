import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PAYLOADS } from '../../support/payloads.ts';
import { readLabelled } from '../titles/labelled.ts';
import type { LabelledTitle } from '../titles/labelled.ts';
import { readSalaries } from './salaries.ts';

/** A labelled title in an advert that has it. */
export interface LabelledAdvert extends LabelledTitle {
  /** The board that it stood on; null where no recorded advert has the title. */
  readonly board: string | null;
}

const PAGES = ['adzuna_search_gb_2023_test.json', 'adzuna_search_gb_2023_test2.json'];
const Page = z.object({ results: z.array(z.object({ title: z.string() })) });

async function readPages(): Promise<string[]> {
  const read = async (file: string): Promise<string[]> => {
    const page = await readFile(path.join(PAYLOADS, 'vacancies', file), 'utf8');
    return Page.parse(JSON.parse(page)).results.map(({ title }) => title.trim());
  };
  return (await Promise.all(PAGES.map(read))).flat();
}

/** The labelled titles, each with the board of a recorded advert that has it. */
export async function readLabelledAdverts(): Promise<LabelledAdvert[]> {
  const boards = new Map((await readPages()).map((title) => [title, 'an aggregator, 2023']));
  for (const { Title: title, SourceName: board } of await readSalaries()) {
    boards.set(title.trim(), board);
  }
  return (await readLabelled()).map((each) => {
    return { ...each, board: boards.get(each.title.trim()) ?? null };
  });
}
