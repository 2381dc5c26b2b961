import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { dateWords } from '../../words/date.ts';

/** What is cited: a release of a dataset, or a figure of one. */
interface Cited {
  readonly dataset: Pick<DatasetSummary, 'title' | 'licence'> & {
    readonly labels: {
      readonly source: Pick<DatasetSummary['labels']['source'], 'publisher' | 'name'>;
    };
  };
  readonly version: string;
  /** When the release was published here, as an ISO date or moment; undefined where that is not known. */
  readonly published: string | undefined;
  readonly invented: boolean;
  /** What the figure is called; undefined for the whole release. */
  readonly title?: string;
  /** Its newest number with its period; undefined where it is of several places. */
  readonly newest?: string | undefined;
  /** Where it is found, whole. */
  readonly address: string;
  /** Today as an ISO date; undefined where no clock was given. */
  readonly today: string | undefined;
}

/** How to name a release or a figure, so that others find the same. Pure. */
export function citeWords({ dataset, version, ...cited }: Cited): string {
  const { title, newest, published, invented, address, today } = cited;
  const { source } = dataset.labels;
  const words = [
    title === undefined ? '' : `${title}.`,
    newest === undefined ? '' : `${newest}.`,
    `${source.publisher}, ${source.name}.`,
    `${dataset.title}, version ${version}${published === undefined ? '' : `, published by Alongside on ${dateWords(published)}`}.`,
    invented ? 'Invented figures: not to be quoted.' : '',
    `${address}.`,
    today === undefined ? '' : `Accessed on ${dateWords(today)}.`,
    `Licence: ${dataset.licence.id}.`,
  ];
  return words.filter((part) => part !== '').join(' ');
}
