import { FLAGS, INTERVALS, STATUSES, UNITS } from '../../../../schemas/words/vocabulary.ts';
import { tellBreak } from '../../../catalogue/site/tell-break.ts';
import type { TableColumn } from '../../../question/tables/table.ts';
import type { Release } from '../../../warehouse/release.ts';
import type { WordSheet } from './lay-out.ts';

function coverOf({ dataset, version, edition, state, manifest }: Release): WordSheet {
  const { label, invented } = manifest;
  return {
    name: 'Cover',
    rows: [
      [label.title],
      ...(invented ? [['Sample data', 'Every figure here is invented.']] : []),
      ['About', label.summary],
      ['Source', label.licence.attribution],
      ['Source address', label.labels.source.url],
      ['Licence', `${label.licence.id}, ${label.licence.url}`],
      ['Dataset', dataset],
      ['Version', version],
      ['Edition', edition],
      ['Published here', state.published.slice(0, 10)],
      ['Empty cells', 'Some cells are empty: the status column says why.'],
      ['Take care', label.trap],
      ...label.not_for.map((each) => ['Not for', each]),
      ['Sheets', 'Cover, Notes, Data. Data is one table with one header row.'],
    ],
  };
}

const wordRows = (list: Readonly<Record<string, string>>, kind: string): string[][] =>
  Object.entries(list).map(([code, meaning]) => [`${kind} ${code}`, meaning]);

function notesOf({ manifest }: Release, columns: readonly TableColumn[]): WordSheet {
  return {
    name: 'Notes',
    rows: [
      ['Notes'],
      ...columns.map(({ name, title }) => [`Column ${name}`, title]),
      ...wordRows(STATUSES, 'Status'),
      ...wordRows(FLAGS, 'Flag'),
      ...wordRows(INTERVALS, 'Interval'),
      ...manifest.measures.map(({ id, name, unit, population, clock }) => [
        `Measure ${id}`,
        `${name}, in ${UNITS[unit]}. ${population}. ${clock}.`,
      ]),
      ...manifest.label.breaks.map((each) => [`Break ${each.date}`, tellBreak(manifest, each)]),
      ...manifest.label.quality.notes.map((each) => ['Quality', each]),
    ],
  };
}

/** The sheets Cover and Notes of a workbook: what the data is, and what its words mean. */
export function workbookWords(release: Release, columns: readonly TableColumn[]): WordSheet[] {
  return [coverOf(release), notesOf(release, columns)];
}
