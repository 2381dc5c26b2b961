import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { EntityList } from '../../../schemas/answers/entity.ts';
import { openDatabase, text } from '../../../pipelines/duckdb.ts';
import { homeAt } from '../../../pipelines/store/home.ts';
import { askJson } from '../../support/ask.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import { openTestApi } from '../../support/stores/api-store.ts';
import { replayInto } from '../../support/stores/real-store.ts';
import { makeSampleStore } from '../../support/stores/sample-store.ts';
import { median } from '../report.ts';
import type { Ratio } from '../report.ts';

const DATASETS = [
  ...['fe-outcomes', 'apprenticeship-starts', 'apprenticeship-achievement-rates'],
  ...['provider-names', 'providers'],
];
/** As many searches as words, so that none is answered from the cache. */
const ASKED = 401;
const Row = z.object({ provider: z.string(), provider_name: z.string() });

async function time(ask: (words: string) => Promise<unknown>, all: readonly string[]) {
  const took: number[] = [];
  for (const words of all) {
    const started = performance.now();
    await ask(words);
    took.push(performance.now() - started);
  }
  return median(took);
}

/** Words of a name as people type them, without commas and brackets. */
const wordsIn = (name: string): string[] => name.match(/[\p{L}\d]+/gu) ?? [];

/** Two words of a name, the second cut short, as people type. */
const shorten = (name: string): string => {
  const [first = '', second = ''] = wordsIn(name).slice(-2);
  return `${first} ${second.slice(0, 4)}`.trim();
};

/** A word with a letter wrong, which no name holds. */
const misspell = (name: string): string => {
  const [word = ''] = wordsIn(name).toSorted((a, b) => b.length - a.length);
  return `${word.slice(0, 3)}q${word.slice(4)}`;
};

/** Providers searched by name against the same search as one statement over the register's file. */
export async function benchProviders(folder: string): Promise<Ratio[]> {
  const held = existsSync(path.join(PAYLOADS, 'providers'));
  const home = held ? path.join(folder, 'providers') : await makeSampleStore(DATASETS);
  if (held) await replayInto(homeAt(home), { datasets: DATASETS });
  const api = await openTestApi(home);
  const database = await openDatabase(':memory:', { memoryMb: 256, threads: 2 });
  try {
    const file = path.join(home, 'releases', 'providers', '1.0.0', 'data.parquet');
    const rows = await database.rows(
      `SELECT provider, provider_name FROM read_parquet(${text(file)}) ORDER BY hash(provider) LIMIT ${ASKED}`,
      Row,
    );
    const names = rows.map(({ provider_name }) => provider_name);
    const search = (q: string) =>
      askJson(api, `/v1/providers?limit=20&q=${encodeURIComponent(q)}`, EntityList);
    const raw = (q: string) => {
      const holds = q
        .toLowerCase()
        .split(/\s+/)
        .map((word) => `contains(lower(provider || ' ' || name), ${text(word)})`);
      return database.rows(
        `SELECT DISTINCT provider, provider_name FROM (
           SELECT provider, provider_name, unnest(list_prepend(provider_name, other_names)) AS name
           FROM read_parquet(${text(file)}))
         WHERE ${holds.join(' AND ')} ORDER BY provider_name LIMIT 20`,
        Row,
      );
    };
    await search('college');
    const queried = await time(raw, names.map(shorten));
    const found = await time(search, names.map(shorten));
    const nearly = await time(search, names.map(misspell));
    const words = held ? 'providers of the recorded figures' : 'invented providers';
    return [
      {
        what: 'a provider searched by name against the raw query, p50',
        ratio: found / queried,
        most: 2,
        detail: `${found.toFixed(2)} ms against ${queried.toFixed(2)} ms; ${names.length} searches, ${words}`,
      },
      {
        what: 'a provider searched by a misspelt name against the raw query of a right one, p50',
        ratio: nearly / queried,
        most: 4,
        detail: `${nearly.toFixed(2)} ms against ${queried.toFixed(2)} ms`,
      },
    ];
  } finally {
    database.close();
    api.close();
  }
}
