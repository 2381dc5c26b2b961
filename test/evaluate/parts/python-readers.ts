import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { FIGURES } from '../../readers/plain-row.ts';
import type { Part } from '../part.ts';
import { withSite } from '../site.ts';

/** `python3 -m venv var/judges/python`, or whichever Python is on the path. */
const OWN = path.resolve('var', 'judges', 'python', 'bin', 'python');
const SCRIPT = path.join(import.meta.dirname, 'python-readers.py');
const HOW = 'var/judges/python/bin/pip install pandas pyarrow polars duckdb openpyxl';

/** Questions with every kind of row: what is missing, withheld, or has an interval. */
const QUESTIONS: readonly { readonly dataset: string; readonly keys: readonly string[] }[] = [
  {
    dataset: 'earnings-by-residence',
    keys: ['area', 'period', 'sex', 'working_pattern', 'measure'],
  },
  { dataset: 'employment-by-industry', keys: ['area', 'period', 'industry', 'measure'] },
  { dataset: 'vacancy-survey', keys: ['area', 'period', 'industry', 'measure'] },
];

const Hashes = z.record(z.string(), z.tuple([z.number(), z.string()]).nullable());

function askPython(python: string, parts: readonly string[]): Promise<z.infer<typeof Hashes>> {
  return new Promise((resolve, reject) => {
    execFile(python, [SCRIPT, ...parts], (error, stdout) => {
      if (error) reject(new Error('Python ended badly', { cause: error }));
      else resolve(Hashes.parse(JSON.parse(stdout)));
    });
  });
}

/** The first Python that has pandas; undefined when none has. */
function findPython(): string | undefined {
  return [OWN, 'python3'].find((python) => {
    try {
      execFileSync(python, ['-c', 'import pandas'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  });
}

/** One question in every format, read by the libraries that analysts use, has one hash of rows. */
export const pythonReaders: Part = {
  name: 'One question in every format, read by pandas, pyarrow, polars and DuckDB of Python',
  absent: () => (findPython() ? null : `no pandas: python3 -m venv var/judges/python && ${HOW}`),
  async run(write) {
    const python = findPython() ?? 'python3';
    const folder = await mkdtemp(path.join(tmpdir(), 'alongside-python-'));
    let agree = true;
    try {
      await withSite(async (site) => {
        for (const { dataset, keys } of QUESTIONS) {
          const base = `${site}/v1/datasets/${dataset}/data`;
          const columns = [...keys, ...FIGURES].join(',');
          const query = 'period=latest&limit=5000';
          const file = path.join(folder, `${dataset}.parquet`);
          const found = Object.entries(await askPython(python, [base, query, columns, file]));
          const read = found.flatMap(([name, hash]) => (hash ? [{ name, hash }] : []));
          const [first] = read;
          const other = read.filter(({ hash }) => hash.join() !== first?.hash.join());
          const absent = found.filter(([, hash]) => hash === null).map(([name]) => name);
          const rows = first?.hash[0] ?? 0;
          write(`${dataset}: ${rows} rows, ${read.length - other.length} of ${read.length} alike`);
          for (const { name, hash } of other) write(`  ${name} read ${hash[0]} other rows`);
          if (absent.length > 0) write(`  not installed: ${absent.join(', ')}`);
          agree &&= other.length === 0 && rows > 0;
        }
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return agree;
  },
};
