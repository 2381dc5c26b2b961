import { isFigure } from '../../../schemas/dataset/measure.ts';
import { findPeriod } from '../../../schemas/words/period.ts';
import { UNITS } from '../../../schemas/words/vocabulary.ts';
import type { DatasetContent } from './hosted/load.ts';

/**
 * The dataset as schema.org describes one (https://schema.org/Dataset), for search engines. Written
 * so that nothing in it can end the element it stands in.
 */
export function datasetJsonLd(
  { record, manifest }: DatasetContent,
  publicUrl: string | undefined,
): string {
  const base = publicUrl ?? '';
  const data = `${base}/v1/datasets/${record.id}/data`;
  const { labels, licence } = record;
  const first = findPeriod(labels.date.first_period ?? '');
  const last = findPeriod(labels.date.last_period ?? '');
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: manifest.invented ? `${record.title} (invented figures)` : record.title,
    description: manifest.invented ? `Invented figures. ${record.summary}` : record.summary,
    url: `${base}/datasets/${record.id}`,
    identifier: record.id,
    version: manifest.version,
    datePublished: record.published ?? manifest.created,
    isAccessibleForFree: true,
    license: licence.url,
    creditText: licence.attribution,
    creator: { '@type': 'Organization', name: labels.source.publisher },
    isBasedOn: labels.source.url,
    ...(first && last ? { temporalCoverage: `${first.start}/${last.end}` } : {}),
    variableMeasured: manifest.measures
      .filter(isFigure)
      .map(({ name, unit }) => ({ '@type': 'PropertyValue', name, unitText: UNITS[unit] })),
    distribution: [
      ['csv', 'text/csv'],
      ['ndjson', 'application/x-ndjson'],
      ['parquet', 'application/vnd.apache.parquet'],
    ].map(([extension, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: `${data}.${extension ?? ''}?version=${manifest.version}`,
    })),
  };
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}
