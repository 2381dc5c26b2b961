import { paths } from '../../answer/hrefs.ts';
import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import { ROOT } from './root-paths.ts';
import { hasRows } from '../../../schemas/words/kinds.ts';

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').replace(/[[\]<>]/g, '');

/**
 * `/llms.txt` (https://llmstxt.org): what a language model must know to ask for figures here and to
 * quote them rightly, from the records.
 */
export function writeLlms(
  records: readonly DatasetSummary[],
  { baseUrl, invented }: { readonly baseUrl: string; readonly invented: boolean },
): string {
  const at = (path: string): string => `${baseUrl}${path}`;
  const link = (title: string, path: string, words: string): string =>
    `- [${title}](${at(path)}): ${words}`;
  const linkDataset = (record: DatasetSummary): string => {
    const { id, title, question, trap, labels } = record;
    const path = hasRows(record) ? paths.dataset(id) : paths.page(id);
    return link(oneLine(title), path, oneLine(`${question} ${labels.source.publisher}. ${trap}`));
  };
  return [
    '# Alongside',
    '',
    '> Labour-market statistics of the United Kingdom by local area: official figures, checked, labelled and versioned, with one HTTP API and no key.',
    '',
    ...(invented
      ? ['**Every figure here is invented sample data. Quote none of it as fact.**', '']
      : []),
    'Rules for quoting figures:',
    '',
    '- Give area, period, unit, source and version with every figure. The field `attribution` is the line to print.',
    '- A row has a `value` only when `status` is `observed`. Suppressed, missing and unreliable are not zero: say that there is no figure, and why.',
    '- `low` and `high` are what `interval` says. A percent is 0 to 100.',
    '- Read `warnings` of an answer: they say what makes a right figure misleading.',
    '- Ask with exact codes. An unknown parameter or code is a 400 that names the nearest; nothing is guessed or ignored.',
    '- Pin what you cite: `Content-Location` of an answer is its address for good.',
    '',
    `Rows: \`${at('/v1/datasets/{id}/data')}?area={code}&period=latest_each\` (\`.csv\`, \`.json\`, \`.parquet\` and more). Areas by name: \`${at('/v1/areas')}?q={name}\`. Periods: \`2026-02\`, \`2019..2024\`, \`latest_each\` (the newest of every series), \`latest\` (one period for all: the newest that any area has for the measures asked; it may have no row for yours, and the warning \`no_rows\` then names the one that has), \`latest-11..latest\`.`,
    '',
    '## API',
    '',
    link('OpenAPI', '/v1/openapi.json', 'every path, parameter and answer'),
    link('Configuration', '/v1/config', 'limits, formats and every vocabulary'),
    link('Datasets', '/v1/datasets', 'all records; `q`, `theme`, `publisher`, `area_type` filter'),
    link('Measures', '/v1/measures', 'what each measure counts, its unit and its clock'),
    link('Areas', '/v1/areas', 'places with their codes, types and times in force'),
    link('Developers', '/developers', 'examples in curl, Python, R, DuckDB and JavaScript'),
    '',
    '## Datasets with figures',
    '',
    ...records.filter(hasRows).map(linkDataset),
    '',
    '## Optional',
    '',
    link('Catalogue', '/v1/catalogue.jsonld', 'DCAT-AP 3'),
    link('Releases', ROOT.feed, 'Atom feed of releases with what changed'),
    ...records.filter((record) => !hasRows(record)).map(linkDataset),
    '',
  ].join('\n');
}
