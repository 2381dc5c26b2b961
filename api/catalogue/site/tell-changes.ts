import type { ReleaseState } from '../../../schemas/release/catalogue.ts';
import type {
  ChangeCounts,
  Manifest,
  StructureChanges,
} from '../../../schemas/release/manifest.ts';

/** Kinds of change in the order in which they are told, with their words for one and for many. */
const TOLD: readonly (readonly [keyof ChangeCounts, string])[] = [
  ['added', 'added'],
  ['removed', 'removed'],
  ['revised', 'revised'],
  ['newly_hidden', 'newly hidden'],
  ['newly_shown', 'newly shown'],
  ['status_changed', 'with another status'],
];

const grouped = new Intl.NumberFormat('en-GB');

function tellCells(changes: ChangeCounts): string {
  const told = TOLD.filter(([kind]) => changes[kind] > 0).map(
    ([kind, words]) => `${grouped.format(changes[kind])} ${words}`,
  );
  const rows = told.length === 0 ? 'No figure changed.' : `Rows: ${told.join(', ')}.`;
  const { flags_changed: marks } = changes;
  if (marks === 0) return told.length === 0 ? 'No row changed.' : rows;
  return `${rows} Of ${grouped.format(marks)} the figure stayed and only the flags changed.`;
}

/** At most this many codes are named; the rest are counted. */
const NAMED = 12;

const listed = (items: readonly string[]): string => {
  const rest = items.length - NAMED;
  return `${items.slice(0, NAMED).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
};

function tellStructure({ columns, codes, measures }: StructureChanges): string[] {
  const tell = (words: string, items: readonly string[]): string[] =>
    items.length === 0 ? [] : [`${words}: ${listed(items)}.`];
  const tellCodes = (words: string, lists: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(lists).flatMap(([column, items]) => tell(`${words} of ${column}`, items));
  return [
    ...tell('New columns', columns.added),
    ...tell('Columns gone', columns.removed),
    ...tellCodes('New codes', codes.added),
    ...tellCodes('Codes gone', codes.removed),
    ...tell('New measures', measures.added),
    ...tell('Measures gone', measures.removed),
    ...tell('Measures redefined', measures.redefined),
  ];
}

/** What a release brought, in plain sentences: for a feed, a catalogue, a page to read first. */
export function tellChanges(manifest: Manifest, state: ReleaseState): string {
  const { kind, because, changes, structure, note } = manifest;
  const why = because.map((each) => each.replaceAll('_', ' ')).join(', ');
  const gone =
    state.state === 'held'
      ? []
      : [
          `Its rows are ${state.state}.${state.state_reason === null ? '' : ` ${state.state_reason}`}`,
        ];
  return [
    ...gone,
    kind === 'first' ? 'First release.' : `A ${kind} release${why === '' ? '' : `: ${why}`}.`,
    ...(note === null ? [] : [note]),
    ...(kind === 'first' || changes === null ? [] : [tellCells(changes)]),
    ...(kind === 'first' || structure === null ? [] : tellStructure(structure)),
  ].join(' ');
}
