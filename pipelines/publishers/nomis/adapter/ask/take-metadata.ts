import { readDocument } from '../../../../fetch/documents/read-document.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import type { Snapshot } from '../../../../fetch/snapshot.ts';
import type { Snapshots } from '../../../../fetch/snapshots.ts';
import { metadataAddress } from './address.ts';
import type { GeographyType } from './choose-types.ts';
import { judgeBody } from './judge-body.ts';
import type { Expected } from './judge-body.ts';
import { CodeListDocument, KeyFamily, Overview, readCodeList } from './structure.ts';
import type { OfferedCode } from './structure.ts';

/** What the service says of a dataset, and the snapshots that say it. */
export interface Metadata {
  readonly overview: Overview;
  readonly family: KeyFamily;
  readonly types: readonly GeographyType[];
  readonly times: readonly string[];
  /** Concept (upper case, without geography, time and frequency) → codes offered. */
  readonly codes: ReadonlyMap<string, readonly OfferedCode[]>;
  readonly snapshots: readonly Snapshot[];
}

/** Address of the list of areas of one geography type. */
export function areaListPath(dataset: string, type: string): string {
  return `dataset/${dataset}/geography/${type}.def.sdmx.json`;
}

/** Address of the definition of a cube: its concepts, and the lists that their codes are in. */
export const familyPath = (dataset: string): string => `dataset/${dataset}/def.sdmx.json`;

/** Address of a list of codes with their names. */
export const codeListPath = (list: string): string => `codelist/${list}.def.sdmx.xml`;

/** Takes a metadata document and reads it. Throws {@link Refused} when it is not what was asked for. */
export async function takeDocument<T>(
  taken: Snapshot[],
  snapshots: Snapshots,
  path: string,
  expected: Expected,
  read: (text: string) => T,
): Promise<T> {
  const snapshot = await snapshots.take({
    url: metadataAddress(path),
    role: 'metadata',
    inspect: async (answer) => {
      await judgeBody(answer, expected);
      return { rows: null };
    },
  });
  taken.push(snapshot);
  try {
    return read(await readDocument(snapshot.path));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    throw new Refused('unreadable_metadata', `${path}: ${why}`);
  }
}

const NOT_ASKED = new Set(['GEOGRAPHY', 'FREQ']);

/** Takes every metadata document that a dataset's questions are built from. */
export async function takeMetadata(
  snapshots: Snapshots,
  dataset: string,
  progress: (message: string) => void,
): Promise<Metadata> {
  const taken: Snapshot[] = [];
  const take = <T>(path: string, expected: Expected, read: (text: string) => T): Promise<T> => {
    progress(`asking Nomis for ${path}`);
    return takeDocument(taken, snapshots, path, expected, read);
  };
  const overview = await take(`dataset/${dataset}.overview.json`, 'json', (text) =>
    Overview.parse(JSON.parse(text)),
  );
  const families = await take(familyPath(dataset), 'json', (text) =>
    KeyFamily.parse(JSON.parse(text)),
  );
  const family = families.find(({ id }) => id.toUpperCase() === dataset);
  if (!family) throw new Refused('unknown_dataset', `Nomis has no dataset ${dataset}`);
  const codeList = (text: string): { value: string; description: { value: string } }[] =>
    CodeListDocument.parse(JSON.parse(text));
  const types = await take(`dataset/${dataset}/geography/TYPE.def.sdmx.json`, 'json', codeList);
  const times = await take(`dataset/${dataset}/time.def.sdmx.json`, 'json', codeList);
  const codes = new Map<string, OfferedCode[]>();
  for (const { conceptref, codelist } of family.components.dimension) {
    const concept = conceptref.toUpperCase();
    if (NOT_ASKED.has(concept)) continue;
    codes.set(concept, await take(codeListPath(codelist), 'xml', readCodeList));
  }
  return {
    overview,
    family,
    types: types.map(({ value, description }) => ({ value, name: description.value })),
    times: times.map(({ value }) => value).sort(),
    codes,
    snapshots: taken,
  };
}
