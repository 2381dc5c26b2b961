import type { Home } from '../../../pipelines/store/home.ts';
import { OnsSource } from '../../../pipelines/publishers/ons/source.ts';
import { declaresThings } from '../../../schemas/dataset/declares.ts';
import { findNamed } from '../find-record.ts';
import { findFile, findPlace } from '../find-place.ts';
import type { Figure, RowPlace } from '../find-place.ts';
import { openReaders } from '../readers.ts';
import type { Readers } from '../readers.ts';
import type { ReleaseRow } from '../read-parquet.ts';
import type { Release } from '../read-releases.ts';
import type { Compared } from './differ.ts';
import { compareEes, findEesFile } from './ees.ts';
import { compareSurvey } from './employer-survey.ts';
import { compareImperative } from './imperative/imperative.ts';
import { compareListSheet } from './lists/list-sheet.ts';
import { compareList } from './lists/list.ts';
import { compareStandard } from './lists/standards.ts';
import { compareMade } from './made.ts';
import { compareNomis } from './nomis.ts';
import { compareEdition } from './ons-edition.ts';
import { compareSeries, compareSheet } from './ons-series.ts';
import { compareMatch } from './providers/providers.ts';
import { compareRepository, compareSum } from './repositories/repositories.ts';
import { compareCube } from './stat-xplore.ts';

const readNamed = async ({ file, line }: RowPlace, { lines }: Readers) =>
  findNamed(await lines(file), line) ?? new Map<string, string>();

async function compareOns({ declaration, lists, row, place }: Figure, readers: Readers) {
  const { file, sheet, line } = place;
  if (sheet === null) {
    const wrong = compareSeries(declaration, row, (await readers.lines(file)).get(line) ?? []);
    return { kind: 'line of an ONS time series', wrong };
  }
  const grid = await readers.sheet(file, sheet);
  return 'file' in OnsSource.parse(declaration.source)
    ? {
        kind: 'row of an ONS edition',
        wrong: compareEdition(declaration, lists, row, sheet, grid, line),
      }
    : { kind: 'row of an ONS workbook', wrong: compareSheet(declaration, row, sheet, grid, line) };
}

/** How a figure of each publisher is held against its place. */
const PUBLISHERS: Readonly<
  Record<string, (figure: Figure, readers: Readers) => Promise<Compared>>
> = {
  ons: compareOns,
  async nomis({ declaration, lists, row, place }, readers) {
    const line = await readNamed(place, readers);
    return { kind: 'line of a Nomis page', wrong: compareNomis(declaration, lists, row, line) };
  },
  async ees({ declaration, lists, row, place }, readers) {
    const [line, file] = [await readNamed(place, readers), findEesFile(declaration, place.url)];
    const wrong = file
      ? compareEes(declaration, lists, row, file, line)
      : [`${place.url} is no declared file`];
    return { kind: 'line of a catalogue file', wrong };
  },
  async 'employer-survey'({ declaration, lists, row, place }, readers) {
    const grid = await readers.sheet(place.file, place.sheet ?? '');
    const wrong = compareSurvey(declaration, lists, row, grid, place.line);
    return { kind: 'row of a workbook of the survey', wrong };
  },
  async 'skills-imperative'({ declaration, lists, row, place }, readers) {
    const { file, url, line, sheet } = place;
    const [info, grid] = [
      await readers.sheet(file, 'Info'),
      await readers.sheet(file, sheet ?? ''),
    ];
    const there = { url, info, sheet: sheet ?? '', grid, line };
    const wrong = compareImperative(declaration, lists, row, there);
    return { kind: 'row of a workbook of projections', wrong };
  },
  'dfe-repositories': compareRepository,
  async 'stat-xplore'({ declaration, lists, row, place }, readers) {
    const wrong = compareCube(declaration, lists, row, await readers.json(place.file), place.line);
    return { kind: 'number of a table of Stat-Xplore', wrong };
  },
};

/**
 * Compares rows with the lines that their `source_row` names, and a row without one with the
 * releases that it was made from; each snapshot is read once.
 */
export function rowComparer(
  home: Home,
  releases: readonly Release[],
): (release: Release, row: ReleaseRow) => Promise<Compared> {
  const readers = openReaders();
  return async ({ dataset: { declaration }, manifest, lists }, row) => {
    if (row.source_row === null && declaration.kind === 'observations') {
      const place = findFile(home, manifest);
      return compareSum({ declaration, lists, row, place }, readers);
    }
    if (row.source_row === null) {
      return compareMade({ home, releases, readers }, { id: declaration.id, manifest, row });
    }
    const place = findPlace(home, manifest, row);
    if (typeof place === 'string') return { kind: 'nowhere', wrong: [place] };
    if (declaration.kind === 'records' && place.sheet !== null) {
      const grid = await readers.sheet(place.file, place.sheet);
      const wrong = compareListSheet(declaration, row, grid, place.line);
      return { kind: 'row of a list in a workbook', wrong };
    }
    if (declaration.id === 'standards') return compareStandard(row, place, readers);
    if (declaration.id === 'provider-names') {
      const wrong = compareMatch(row, await readNamed(place, readers));
      return { kind: 'reviewed match of a name', wrong };
    }
    if (declaresThings(declaration)) {
      const wrong = compareList(declaration, row, await readNamed(place, readers));
      return { kind: 'line of a file', wrong };
    }
    if (declaration.kind !== 'observations')
      return { kind: 'nowhere', wrong: [`${declaration.id} is made here and names a line`] };
    const compare = PUBLISHERS[declaration.source.publisher];
    return compare
      ? compare({ declaration, lists, row, place }, readers)
      : { kind: 'nowhere', wrong: [`no comparer for ${declaration.source.publisher}`] };
  };
}
