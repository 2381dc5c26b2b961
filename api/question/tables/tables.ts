import { CHANGE_COLUMNS, CHANGES } from '../../../schemas/release/changes.ts';
import type { Column } from '../../../schemas/release/manifest.ts';
import type { Manifest, TableSchema } from '../../../schemas/release/manifest.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import { bareEntry, codeListOf } from '../../warehouse/codes.ts';
import type { CodeLists } from '../../warehouse/codes.ts';
import type { Release } from '../../warehouse/release.ts';
import { heldPeriods } from '../periods/timeline.ts';
import type { Table, TableColumn } from './table.ts';
import { name, text } from '../../warehouse/sql.ts';

/** Columns of every dataset that are not stored, because they are the same in every row or a link. */
function computed(release: Release, schema: TableSchema, baseUrl: string): TableColumn[] {
  const optional = (column: string, title: string, sql: string): TableColumn => ({
    name: column,
    title,
    role: 'lineage',
    type: 'text',
    nullable: false,
    key: false,
    optional: true,
    sql,
  });
  const { dataset, version, manifest } = release;
  const keys = schema.key
    .toSorted()
    .map((column, i) => `${text(`${i === 0 ? '?' : '&'}${column}=`)} || ${name(column)}`);
  const address = text(`${baseUrl}/v1/datasets/${dataset}/data`);
  const cite = `${[address, ...keys].join(' || ')} || ${text(`&version=${version}`)}`;
  return [
    optional('dataset', 'Dataset', text(dataset)),
    optional('version', 'Version', text(version)),
    optional('source', 'Source', text(manifest.label.licence.attribution)),
    optional('cite', 'Address of this row', cite),
  ];
}

function stored(column: Column): TableColumn {
  return { ...column, sql: name(column.name) };
}

/** Code lists in which areas have their official Welsh names, and their types where records have areas. */
export function withKnownAreas(codes: CodeLists, areas: AreaIndex | undefined): CodeLists {
  const list = codes.get('area');
  if (!list || !areas) return codes;
  const entries = list.entries.map((entry) => ({
    ...entry,
    name_cy: entry.name_cy ?? areas.byCode.get(entry.code)?.name_cy ?? null,
    parent: entry.parent ?? areas.byCode.get(entry.code)?.type ?? null,
  }));
  return new Map(codes).set('area', codeListOf(entries));
}

function periodsSortAsCodes(codes: CodeLists): boolean {
  const held = heldPeriods(codes.get('period')?.entries ?? []).map(({ code }) => code);
  return held.every((code, i) => i === 0 || (held[i - 1] ?? '') < code);
}

interface TableParts {
  readonly release: Release;
  readonly schema: TableSchema;
  readonly areas: AreaIndex | undefined;
  readonly baseUrl: string;
}

function shared({ release, schema, areas }: TableParts) {
  const { label, measures }: Manifest = release.manifest;
  const codes = withKnownAreas(release.codes, areas);
  return {
    dataset: release.dataset,
    version: release.version,
    key: schema.key,
    order: schema.order,
    stored: periodsSortAsCodes(codes),
    codes,
    dimensions: schema.dimensions,
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    breaks: label.breaks,
  };
}

/** The rows of a release. */
export function dataTable(parts: TableParts): Table {
  const { release, schema, baseUrl } = parts;
  if (release.data === null) throw new Error(`${release.dataset} has no rows`);
  return {
    ...shared(parts),
    kind: schema.kind,
    relation: name(release.data),
    columns: [...schema.columns.map(stored), ...computed(release, schema, baseUrl)],
  };
}

const wordList = (words: readonly string[]) =>
  codeListOf(
    words.map((word, sort) => ({ ...bareEntry(word, sort, 0), name: word.replaceAll('_', ' ') })),
  );

/** The cells that differ between two releases, from `relation`; codes of either may be asked for. */
export function changesTable(
  parts: TableParts & { readonly relation: string; readonly before: Release | undefined },
  statuses: readonly string[],
): Table {
  const { schema, relation, before } = parts;
  const base = shared(parts);
  const codes = new Map(base.codes);
  for (const [column, list] of before?.codes ?? []) {
    const gone = list.entries.filter(({ code }) => !codes.get(column)?.byCode.has(code));
    codes.set(column, codeListOf([...(codes.get(column)?.entries ?? []), ...gone]));
  }
  codes.set('change', wordList(CHANGES));
  codes.set('status_before', wordList(statuses));
  codes.set('status_after', wordList(statuses));
  const keys = schema.columns.filter(({ key }) => key).map(stored);
  const said = CHANGE_COLUMNS.map((column) => ({ ...column, sql: name(column.name) }));
  return { ...base, kind: 'changes', relation, codes, columns: [...keys, ...said] };
}
