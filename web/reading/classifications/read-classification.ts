import { CodeListAnswer, type CodeRecord } from '../../../schemas/answers/code-list.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { DatasetRecord, type DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { mayHaveHierarchy } from '../../../schemas/words/kinds.ts';

const ALL = '10000';

/** One code of a classification, with its place in it. */
export type ClassificationCode = Pick<CodeRecord, 'code' | 'name' | 'parent' | 'level'>;

/** A classification as the store holds it: its record and every code in order. */
export interface Classification {
  readonly dataset: DatasetSummary;
  readonly codes: readonly ClassificationCode[];
  /** What a level is called, where the release says so: 1 → `section`. */
  readonly levels: ReadonlyMap<number, string>;
}

/** `Level (1 section, 2 division)` names the levels: the title is all that says what they are. */
function levelNames({ table }: Manifest): ReadonlyMap<number, string> {
  const title = table?.columns.find(({ name }) => name === table.hierarchy?.level)?.title ?? '';
  const named = [...title.matchAll(/(\d+) ([a-z][a-z -]*)/g)];
  return new Map(named.map(([, level, name]) => [Number(level), name ?? '']));
}

/** Reads a classification; undefined for a dataset whose records lie in no hierarchy. */
export async function readClassification(
  client: ApiClient,
  dataset: DatasetSummary,
): Promise<Classification | undefined> {
  if (dataset.version === null || !mayHaveHierarchy(dataset)) return undefined;
  const base = `/v1/datasets/${dataset.id}`;
  const manifest = await client.read(`${base}/versions/${dataset.version}/manifest`, Manifest);
  const hierarchy = manifest.table?.hierarchy;
  if (!hierarchy) return undefined;
  const { data } = await client.read(
    apiPath(`${base}/codes/${hierarchy.code}`, { limit: ALL }),
    CodeListAnswer,
  );
  return { dataset, codes: data, levels: levelNames(manifest) };
}

/** Reads a classification by its id. Throws what the API client throws: an unknown id is its 404. */
export async function readClassificationById(
  client: ApiClient,
  id: string,
): Promise<Classification | undefined> {
  const path = `/v1/datasets/${encodeURIComponent(id)}`;
  return readClassification(client, await client.read(path, DatasetRecord));
}

/** The codes directly inside a code, or the widest ones. Codes whose parent is not held are widest. */
export function childrenOf({ codes }: Classification, parent: string | null): ClassificationCode[] {
  const known = new Set(codes.map(({ code }) => code));
  return codes.filter((each) => {
    const above = each.parent !== null && known.has(each.parent) ? each.parent : null;
    return above === parent;
  });
}

/** A code and those it lies in, the widest first. */
export function pathOf({ codes }: Classification, code: string): ClassificationCode[] {
  const path: ClassificationCode[] = [];
  let at = codes.find((each) => each.code === code);
  while (at && !path.includes(at)) {
    path.unshift(at);
    const above: string | null = at.parent;
    at = codes.find((each) => each.code === above);
  }
  return path;
}

/** `division 87`, or `code 87` where the release names no levels. */
export function codeWords({ levels }: Classification, { code, level }: ClassificationCode): string {
  return `${levels.get(level ?? 0) ?? 'code'} ${code}`;
}
