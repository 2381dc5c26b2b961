import { countWords } from '../../../schemas/words/count-words.ts';
import {
  ESTIMATED_FROM,
  FLAGS,
  INTERVALS,
  STATUSES,
  UNITS,
} from '../../../schemas/words/vocabulary.ts';
import { paths } from '../../answer/hrefs.ts';
import type { TableColumn } from '../../question/tables/table.ts';
import type { Release } from '../../warehouse/release.ts';
import { tellBreak } from '../site/tell-break.ts';
import { tellChanges } from '../site/tell-changes.ts';
import { hasFigures } from '../../../schemas/words/kinds.ts';

/** Text that Markdown takes as it stands: nothing in it is a link, an element or a heading. */
const plain = (words: string): string =>
  words.replace(/[\\`*_[\]<>#|]/g, '\\$&').replace(/\s+/g, ' ');

const bullets = (items: readonly string[]): string[] => items.map((item) => `- ${item}`);

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, ''];
}

const words = (list: Readonly<Record<string, string>>, used: (word: string) => boolean): string[] =>
  Object.entries(list)
    .filter(([word]) => used(word))
    .map(([word, meaning]) => `\`${word}\`: ${plain(meaning)}`);

function citationOf({ dataset, version, state, manifest }: Release, baseUrl: string): string {
  const { label, invented } = manifest;
  const { source } = label.labels;
  return [
    `${source.publisher}, ${source.name}.`,
    `${label.title}, version ${version}, published by Alongside on ${state.published.slice(0, 10)}.`,
    ...(invented ? ['Invented figures: not to be quoted.'] : []),
    `${baseUrl}${paths.version(dataset, version)}.`,
    `Licence: ${label.licence.id}.`,
  ].join(' ');
}

/** What empty cells mean: the part that a spreadsheet would otherwise turn into zeros. */
function emptyCells({ manifest }: Release): string[] {
  const held = manifest.coverage?.by_status ?? {};
  const counted = Object.entries(held).map(([status, rows]) => `${rows} ${status}`);
  return [
    'A cell of `value` is empty exactly when `status` is not `observed`. It is never a zero: a zero stands only where the publisher printed one.',
    'Suppressed means withheld to protect people or firms. The number exists and is not known here; it may not be taken as zero, filled in, or worked out from totals.',
    '',
    `Rows by status: ${counted.join(', ')}.`,
    '',
    ...bullets(words(STATUSES, () => true)),
  ];
}

function files({ manifest }: Release, codes: readonly string[]): string[] {
  const codeFiles = codes.map((column) => `\`codes/${column}.csv\`: the codes of \`${column}\``);
  return bullets([
    '`datapackage.json`: columns, types, keys, sizes and digests, for programs (Data Package 2)',
    '`data.csv`: all rows (UTF-8, comma, one header row; an empty cell is null)',
    ...manifest.files.map(
      ({ path, rows }) =>
        `\`stored/${path}\`: ${countWords(rows, 'row')}, byte for byte as this store holds them`,
    ),
    ...codeFiles,
    '`manifest.json`: checks, sources, digests and lineage of this release',
  ]);
}

/** The page to read first in a package: what it is, how to cite it, what it must not be used for. */
export function writeReadme(
  release: Release,
  columns: readonly TableColumn[],
  codes: readonly string[],
  baseUrl: string,
): string {
  const { manifest, dataset, version, edition, state } = release;
  const { label, invented, measures } = manifest;
  const failed = manifest.checks.filter(({ result }) => result === 'warn');
  return [
    `# ${plain(label.title)}`,
    '',
    ...(invented
      ? ['**Invented figures. Nobody ever measured these numbers: do not quote them.**', '']
      : []),
    plain(label.summary),
    '',
    ...bullets([
      `Dataset \`${dataset}\`, version ${version}, edition ${edition}, published here on ${state.published.slice(0, 10)}`,
      `Source: ${plain(label.labels.source.publisher)}, ${plain(label.labels.source.name)}, <${label.labels.source.url}>`,
      `Standing: ${label.accreditation.value.replaceAll('_', ' ')}`,
      ...(label.estimated_from === null
        ? []
        : [`The figures are estimates from ${ESTIMATED_FROM[label.estimated_from]}`]),
      `Address: ${baseUrl}${paths.dataset(dataset)}`,
    ]),
    '',
    ...section('How to cite it', [plain(citationOf(release, baseUrl))]),
    ...section('Licence', [
      `${label.licence.id}, <${label.licence.url}>. Keep this line with the figures: ${plain(label.licence.attribution)}`,
    ]),
    ...section(
      'Before you use it',
      bullets([label.trap, ...label.not_for.map((each) => `Not for: ${each}`)].map(plain)),
    ),
    ...section('Empty cells', hasFigures(manifest.table) ? emptyCells(release) : []),
    ...section('Files', files(release, codes)),
    ...section(
      'Columns',
      bullets(columns.map(({ name, title }) => `\`${name}\`: ${plain(title)}`)),
    ),
    ...section(
      'Measures',
      bullets(
        measures.map(
          ({ id, name, unit, population, clock }) =>
            `\`${id}\`: ${plain(`${name}, in ${UNITS[unit]}. ${population}. ${clock}.`)}`,
        ),
      ),
    ),
    ...section('Flags', hasFigures(manifest.table) ? bullets(words(FLAGS, () => true)) : []),
    ...section(
      'Intervals',
      bullets(words(INTERVALS, (word) => measures.some(({ interval }) => interval === word))),
    ),
    ...section(
      'Breaks',
      bullets(label.breaks.map((each) => plain(`${each.date}: ${tellBreak(manifest, each)}`))),
    ),
    ...section('Quality', bullets([...label.quality.notes.map(plain), `<${label.quality.url}>`])),
    ...section('Notes of the publisher', bullets(label.publisher_notes.map(plain))),
    ...section(
      'Checks that warn',
      bullets(failed.map(({ id, what }) => `\`${id}\`: ${plain(what)}`)),
    ),
    ...section('What changed in this version', [plain(tellChanges(manifest, state))]),
  ].join('\n');
}
