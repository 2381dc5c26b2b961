import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openEngine } from '../../../api/warehouse/duckdb.ts';
import { text } from '../../../api/warehouse/sql.ts';
import { openTestDatabase } from '../../support/stores/tiny-dataset.ts';

const ROWS = 20_000;
const CODES = Array.from({ length: 12 }, (_, i) => `c${i * 7}`);

test('rows keep the order that they are stored in, however long the list of codes', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'alongside-order-'));
  const folder = path.join(root, 'in');
  await mkdir(folder);
  const file = path.join(folder, 'data.parquet');
  const database = await openTestDatabase();
  await database.run(
    `COPY (SELECT range::DOUBLE AS id, 'c' || (range % 85) AS code FROM range(${ROWS})) TO ${text(file)}`,
  );
  database.close();
  const engine = await openEngine({
    folders: [folder],
    spill: path.join(root, 'spill'),
    memoryMb: 256,
    threads: 2,
    connections: 2,
    waiting: 10,
    timeLimitMs: 60_000,
  });
  try {
    // Which lists the optimiser would turn into a join depends on the figures; real ones have shown it.
    const setting = "SELECT current_setting('disabled_optimizers')";
    const { columns: settings } = await engine.select({ sql: setting, values: [] });
    expect(settings).toEqual([['in_clause']]);
    await engine.expose('rows', [file]);
    for (let many = 2; many <= CODES.length; many += 1) {
      const codes = CODES.slice(0, many);
      const places = codes.map((_, i) => `$${i + 1}`).join(', ');
      const sql = `SELECT id FROM "rows" WHERE code IN (${places}) AND id >= 5 LIMIT 300`;
      const { columns } = await engine.select({ sql, values: codes });
      const wanted = Array.from({ length: ROWS }, (_, id) => id).filter(
        (id) => id >= 5 && codes.includes(`c${id % 85}`),
      );
      expect([many, columns[0]]).toEqual([many, wanted.slice(0, 300)]);
    }
  } finally {
    engine.close();
    await rm(root, { recursive: true });
  }
});
