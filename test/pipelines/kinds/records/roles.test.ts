import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestRows } from '../../../../pipelines/store/releases/write-table.ts';
import { findHierarchy, recordColumns } from '../../../../schemas/release/columns.ts';
import type { TableSchema } from '../../../../schemas/release/manifest.ts';
import { giveRoles } from '../../../../schemas/release/roles-before.ts';
import { openTestDatabase } from '../../../support/stores/tiny-dataset.ts';
import { TREE, tinyThings } from '../../../support/stores/tiny-records.ts';

const [CODE, TITLE, PARENT, LEVEL] = TREE;

describe('the role of a column', () => {
  test('is declared, and those of a tree make its hierarchy', () => {
    const roles = recordColumns(tinyThings()).map(({ name, role }) => [name, role]);
    expect(Object.fromEntries(roles)).toEqual({
      ...{ code: 'code', name: 'title', parent: 'parent', level: 'level' },
      ...{ since: 'from', until: 'to', kind: 'attribute', source_row: 'lineage' },
    });
    expect(findHierarchy(tinyThings())).toEqual({
      ...{ code: 'code', name: 'name', parent: 'parent', level: 'level' },
    });
    expect(findHierarchy(tinyThings([CODE, TITLE, PARENT]))).toBeNull();
  });

  test.each([
    ['name: a key column has a role', [{ ...TITLE, role: 'attribute', key: true }]],
    ['no column is a key', [TITLE]],
    ['the role level is given to level and depth', [CODE, LEVEL, { ...LEVEL, name: 'depth' }]],
    ['level: a column of role level is of type integer', [CODE, { ...LEVEL, type: 'text' }]],
    ['level: only a column of text has codes', [CODE, { ...LEVEL, codes: ['1'] }]],
  ])('is refused with "%s"', (message, columns) => {
    expect(() => tinyThings(columns)).toThrow(message);
  });

  test('dimension may be given to several, as where a record joins two lists', () => {
    const joins = ['subject', 'occupation'].map((name) => ({
      ...{ name, title: name, role: 'dimension', type: 'text', key: true },
    }));
    const roles = recordColumns(tinyThings(joins)).map(({ role }) => role);
    expect(roles).toEqual(['dimension', 'dimension', 'lineage']);
  });

  test('is found by name in a list from before roles were declared', () => {
    const columns = recordColumns(tinyThings()).map((column) => ({
      ...column,
      role: column.role === 'lineage' ? column.role : ('attribute' as const),
    }));
    const table: TableSchema = {
      ...{ kind: 'records', key: ['code'], order: ['code'], columns, dimensions: [], codes: {} },
      hierarchy: findHierarchy(tinyThings()),
      register: null,
    };
    const roles = giveRoles(table).columns.map(({ role }) => role);
    const tree = ['code', 'title', 'parent', 'level'];
    expect(roles).toEqual([...tree, 'attribute', 'attribute', 'attribute', 'lineage']);
    const declared = { ...table, columns: recordColumns(tinyThings()) };
    expect(giveRoles(declared)).toBe(declared);
  });
});

test('the rows digest of a list covers names, that of figures does not', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'digest-'));
  const database = await openTestDatabase();
  const area = { name: 'area', title: 'Area', role: 'area', type: 'text', key: true };
  const columns = recordColumns(
    tinyThings([area, { name: 'area_name', title: 'Name', role: 'name', type: 'text' }]),
  );
  const digest = async (kind: TableSchema['kind'], called: string): Promise<string> => {
    await database.run(
      `CREATE OR REPLACE TABLE release AS SELECT 'E1' AS area, '${called}' AS area_name`,
    );
    return digestRows(database, { kind, columns }, path.join(folder, 'rows.tmp'));
  };
  expect(await digest('records', 'Hull')).not.toBe(await digest('records', 'Kingston'));
  expect(await digest('observations', 'Hull')).toBe(await digest('observations', 'Kingston'));
  database.close();
  await rm(folder, { recursive: true });
});
