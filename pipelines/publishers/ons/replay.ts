import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Replay } from '../publisher.ts';
import { OnsPaySource } from './pay-source.ts';
import { findAdvertEditions, holdsAdverts } from './replay-adverts/find-editions.ts';
import { OnsEditionSource } from './source.ts';
import { layOutIndustries, layOutSeries, monthLabel } from './stand-in/lay-out.ts';
import type { TableMonth } from './stand-in/lay-out.ts';
import { findSeriesIn, readDocument, readLines } from './stand-in/read-document.ts';
import type { SeriesDocument } from './stand-in/read-document.ts';
import { onsStandIn } from './stand-in/stand-in.ts';
import type { OnsHoldings, PageFile } from './stand-in/stand-in.ts';

/**
 * The edition that the tidied extracts were made from: labour market release of 11 July 2023. The
 * extracts print the month only; when the next one was due they do not say.
 */
const TIDIED = { stem: 'jul2023', released: '2023-07-11', nextRelease: '', notes: '' };

/**
 * The tidied extracts give month and year of a label apart, the year being that of the window's
 * last month: their December of 2002 is `Nov-Jan 2002`, whose middle is December 2001.
 */
function middleOf(month: number, year: number): string {
  return `${month === 12 ? year - 1 : year}-${String(month).padStart(2, '0')}`;
}

interface Tidy {
  readonly middle: string;
  readonly cells: readonly string[];
}

function readTidy(text: string, header: string): Tidy[] {
  const [first, ...lines] = readLines(text);
  if (first?.join(',') !== header) throw new Error(`line 1 is not the columns ${header}`);
  const short = lines.findIndex((cells) => cells.length < first.length || !Number(cells[1]));
  if (short >= 0) throw new Error(`line ${short + 2} lacks some of ${header}`);
  return lines
    .map((cells) => ({ middle: middleOf(Number(cells[0]), Number(cells[1])), cells }))
    .sort((a, b) => (a.middle < b.middle ? -1 : a.middle > b.middle ? 1 : 0));
}

/** The tidied total as the vintage of the series that the same release published. */
function relaySeries(text: string): string {
  const rows = readTidy(text, 'month,year,vacancies,unemployment,unemp_per_vacancy').map(
    ({ middle, cells }) => [monthLabel(middle), cells[2] ?? ''] as const,
  );
  return layOutSeries({
    title: 'UK Vacancies (thousands) - Total',
    cdid: 'AP2Y',
    sourceDataset: 'LMS',
    ...TIDIED,
    rows,
  });
}

/** The tidied table by industry as the publisher's workbook; columns B and C were not kept by it. */
function relayWorkbook(text: string): PageFile {
  const tidy = readTidy(text, 'month,year,ind_section,vacancies_by_ind');
  const letters = [...new Set(tidy.map(({ cells }) => cells[2] ?? ''))].sort();
  const months = new Map<string, Map<string, number>>();
  for (const { middle, cells } of tidy) {
    const month = months.get(middle) ?? new Map<string, number>();
    months.set(middle, month.set(cells[2] ?? '', Number(cells[3])));
  }
  const rows: TableMonth[] = [...months].map(([middle, figures]) => ({
    middle,
    all: null,
    sections: letters.map((letter) => figures.get(letter) ?? null),
  }));
  const sections = letters.map((letter) => ({ letter, name: `Section ${letter}` }));
  return {
    name: `vacs02${TIDIED.stem}.xls`,
    body: layOutIndustries('VACS02: Vacancies by industry', sections, rows, 'xls'),
  };
}

/** Reads a file; what is wrong with it is told with its path. */
async function readFrom<T>(file: string, read: (text: string) => T): Promise<T> {
  try {
    return read(await readFile(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} cannot be answered from: ${why}`, { cause: error });
  }
}

/** The landing page of online job adverts, by the end of its address. */
const ADVERTS = 'labourdemandvolumesbystandardoccupationclassificationsoc2020uk';

/** The page of the coding index of occupations, and the beginning of the names of its workbooks. */
const INDEX = {
  page: 'soc2020volume2codingrulesandconventions',
  file: 'soc2020volume2thecodingindexexcel',
};

/** Recorded workbooks of the coding index, under the names that they have on its page. */
function findIndexes(folder: string, names: readonly string[]): PageFile[] {
  return names.flatMap((name) => {
    const date = /^soc2020_coding_index_(\d{8})\.xlsx$/.exec(name)?.[1];
    if (date === undefined) return [];
    const body = (): Promise<Buffer> => readFile(path.join(folder, name));
    return [{ edition: null, name: `${INDEX.file}${date}.xlsx`, body }];
  });
}

/**
 * Opens a folder of real ONS figures: recorded vintages of series (`ons_*_vintage_*.csv`) as they
 * are, tidied extracts re-laid in the publisher's format. What the folder lacks, the service lacks.
 * Throws an error that names the file, the line and what is missing when one of them is damaged.
 */
export async function openOnsReplay(folder: string): Promise<OnsHoldings> {
  const names = existsSync(folder) ? (await readdir(folder)).sort() : [];
  const documents: SeriesDocument[] = [];
  const files = new Map<string, PageFile>();
  for (const name of names) {
    const file = path.join(folder, name);
    if (/^ons_\w+_vintage_.*\.csv$/.test(name)) documents.push(await readFrom(file, readDocument));
    if (name === `ons_vacs01_tidy_${TIDIED.stem}.csv`) {
      documents.push(await readFrom(file, (text) => readDocument(relaySeries(text))));
    }
    if (name === `ons_vacs02_by_industry_tidy_${TIDIED.stem}.csv`) {
      files.set('vacs02', await readFrom(file, relayWorkbook));
    }
  }
  const adverts = findAdvertEditions(folder);
  const indexes = findIndexes(folder, names);
  return {
    findSeries: findSeriesIn(documents),
    findFiles(page) {
      if (page.endsWith(INDEX.page) && indexes.length > 0) return indexes;
      if (page.endsWith(ADVERTS) && adverts.length > 0) return adverts;
      const file = [...files].find(([stem]) => page.endsWith(stem))?.[1];
      return file && [file];
    },
  };
}

const VACANCIES = 'vacancies';

/** Recorded series and tables of the survey of vacancies. */
export const replay: Replay = {
  places: [VACANCIES],
  holds(folder, source) {
    const edition = OnsEditionSource.safeParse(source).data;
    const own = path.join(folder, VACANCIES);
    if (edition) return holdsAdverts(own, edition);
    // No archive of the pay survey is recorded.
    return existsSync(own) && !OnsPaySource.safeParse(source).success;
  },
  open: async (folder) => onsStandIn(await openOnsReplay(path.join(folder, VACANCIES))),
};
