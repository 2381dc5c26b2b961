import { LRUCache } from 'lru-cache';
import MiniSearch from 'minisearch';
import { z } from 'zod';
import { rowsOf } from '../warehouse/codes.ts';
import type { Release } from '../warehouse/release.ts';
import { name } from '../warehouse/sql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Titles that have the words asked for; `near` where they have words spelt nearly so. */
export interface FoundTitles {
  readonly titles: readonly string[];
  readonly near: boolean;
}

const LEAST_FOR_TYPOS = 4;
const TYPOS = 0.2;
const Title = z.tuple([z.string()]);

type Index = MiniSearch<{ readonly id: number; readonly title: string }>;
type Titled = Pick<Release, 'digest'> & { readonly data: string };

/** Finds titles of the records of a release. */
export type TitleSearch = (release: Titled, q: string) => Promise<FoundTitles>;

const fuzzy = (term: string): number | false => term.length >= LEAST_FOR_TYPOS && TYPOS;

/**
 * A {@link TitleSearch}: titles with every word of `q`, or a word that begins with it; where
 * none has, those with words that differ by a letter or two. The index is made once for each release.
 */
export function createTitleSearch({ select }: Pick<Warehouse, 'select'>): TitleSearch {
  const kept = new LRUCache<string, Promise<{ index: Index; titles: readonly string[] }>>({
    max: 4,
  });

  async function build(data: string) {
    const sql = `SELECT DISTINCT title FROM ${name(data)} ORDER BY title`;
    const result = await select({ sql, values: [] });
    const titles = rowsOf(result.columns, result.rows).map((row) => Title.parse(row)[0]);
    const index: Index = new MiniSearch({ fields: ['title'] });
    index.addAll(titles.map((title, id) => ({ id, title })));
    return { index, titles };
  }

  return async ({ digest, data }, q) => {
    const held = kept.get(digest) ?? build(data);
    kept.set(digest, held);
    held.catch(() => kept.delete(digest));
    const { index, titles } = await held;
    const look = (typos: false | typeof fuzzy): string[] =>
      index
        .search(q, { combineWith: 'AND', prefix: true, fuzzy: typos })
        .flatMap(({ id }) => titles[Number(id)] ?? []);
    const exact = look(false);
    return exact.length > 0 ? { titles: exact, near: false } : { titles: look(fuzzy), near: true };
  };
}
