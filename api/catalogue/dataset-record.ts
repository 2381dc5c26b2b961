import type { CatalogueEntry, ReleaseState } from '../../schemas/release/catalogue.ts';
import type { Labels } from '../../schemas/dataset/label.ts';
import {
  type CheckResult,
  type Column,
  hadNothingToCheck,
  type Manifest,
} from '../../schemas/release/manifest.ts';
import type { DatasetRecord, DatasetSummary } from '../../schemas/answers/dataset.ts';
import type { VersionRecord } from '../../schemas/answers/version.ts';
import { paths } from '../answer/hrefs.ts';
import type { Release } from '../warehouse/release.ts';
import { hasRows } from '../../schemas/words/kinds.ts';

/** Who runs this store, for questions; the page says how to reach them. */
export const CONTACT = { name: 'Operator of this Alongside', url: '/about' };

function countChecks(checks: readonly CheckResult[]) {
  const count = (result: CheckResult['result']): number =>
    checks.filter((check) => check.result === result && !hadNothingToCheck(check)).length;
  return { passed: count('pass'), warned: count('warn'), failed: count('fail') };
}

/** The labels, with whether the publisher's own next date has gone by; null when it gave none. */
function labelsAt(labels: Labels, today: string) {
  const next = labels.date.next_update;
  return {
    ...labels,
    date: { ...labels.date, overdue: next === null ? null : next.slice(0, 10) < today },
  };
}

function linksOf({ dataset, version, manifest }: Release, baseUrl: string) {
  const at = (path: string): string => `${baseUrl}${path}`;
  const common = {
    self: at(paths.dataset(dataset)),
    versions: at(paths.versions(dataset)),
    page: at(paths.page(dataset)),
    feed: at(paths.feed(dataset)),
    jsonld: at(`${paths.dataset(dataset)}.jsonld`),
    turtle: at(`${paths.dataset(dataset)}.ttl`),
    source: manifest.label.labels.source.url,
  };
  if (!hasRows(manifest)) return common;
  return {
    ...common,
    data: at(paths.data(dataset)),
    csv: at(paths.data(dataset, '.csv')),
    ndjson: at(paths.data(dataset, '.ndjson')),
    parquet: at(paths.file(dataset, version, 'data.parquet')),
    changes: at(paths.changes(dataset, version)),
    manifest: at(paths.manifest(dataset, version)),
    package: at(paths.package(dataset, version)),
  };
}

const byAreaType = ({ manifest }: Release) =>
  Object.fromEntries(
    manifest.label.labels.spatial_availability.areas.map((area) => [area.area_type, area.codes]),
  );

/** What the catalogue says of a dataset (contract, section 15), without what only its own page needs. */
export function datasetSummary(release: Release, baseUrl: string, today: string): DatasetSummary {
  const { manifest, dataset, version, state, edition } = release;
  const { label, coverage } = manifest;
  const hosted = hasRows(manifest);
  return {
    id: dataset,
    title: label.title,
    summary: label.summary,
    kind: manifest.table?.kind ?? null,
    hosting: manifest.hosting,
    state: label.state,
    succeeded_by: label.succeeded_by,
    hosted_as: label.hosted_as,
    invented: manifest.invented,
    themes: label.themes,
    labels: labelsAt(label.labels, today),
    accreditation: label.accreditation,
    estimated_from: label.estimated_from,
    licence: label.licence,
    contact: CONTACT,
    access: label.access,
    units: [...new Set(manifest.measures.map(({ unit }) => unit))],
    reference: label.reference,
    period_type: coverage?.periods?.type ?? null,
    question: label.question,
    smallest_safe_area: label.smallest_safe_area,
    trap: label.trap,
    not_for: label.not_for,
    quality: label.quality,
    provisional: label.provisional,
    breaks: label.breaks,
    publisher_notes: label.publisher_notes,
    version: hosted ? version : null,
    edition: hosted ? edition : null,
    published: hosted ? state.published : null,
    checks: hosted ? countChecks(manifest.checks) : null,
    coverage: coverage && {
      rows: coverage.rows,
      series: coverage.series,
      by_status: coverage.by_status,
      zeros: coverage.zeros,
      periods: coverage.periods,
    },
    links: linksOf(release, baseUrl),
  };
}

function columnRecord(release: Release, column: Column) {
  const list = release.codes.get(column.name);
  return { ...column, ...(list ? { codes: list.entries.length } : {}) };
}

/** Everything of a dataset: its columns, measures, checks and charts too. */
export function datasetRecord(release: Release, baseUrl: string, today: string): DatasetRecord {
  const { manifest } = release;
  const summary = datasetSummary(release, baseUrl, today);
  const coded = [...release.codes.keys()];
  return {
    ...summary,
    coverage: summary.coverage && { ...summary.coverage, by_area_type: byAreaType(release) },
    dimensions: manifest.table?.dimensions ?? [],
    hierarchy: manifest.table?.hierarchy ?? null,
    columns: (manifest.table?.columns ?? []).map((column) => columnRecord(release, column)),
    code_lists: coded.map((column) => ({
      column,
      codes: release.codes.get(column)?.entries.length ?? 0,
      href: `${baseUrl}${paths.codes(release.dataset, column)}`,
    })),
    measures: manifest.measures,
    charts: manifest.charts,
    check_results: manifest.checks,
    row_account: manifest.row_account,
  };
}

/** What became of a release (contract, section 14). */
function stateOf(entry: CatalogueEntry, state: ReleaseState) {
  if (state.state !== 'held') return state.state;
  return state.version === entry.current ? ('current' as const) : ('superseded' as const);
}

/** One version record (contract, section 16); it answers for ever, even when the rows are gone. */
export function versionRecord(
  entry: CatalogueEntry,
  state: ReleaseState,
  manifest: Manifest,
  edition: string,
  baseUrl: string,
): VersionRecord {
  const { dataset } = manifest;
  const at = (path: string): string => `${baseUrl}${path}`;
  const { version } = state;
  const held = state.state === 'held' && hasRows(manifest);
  return {
    dataset,
    version,
    state: stateOf(entry, state),
    state_reason: state.state_reason,
    state_date: state.state_date,
    published: state.published,
    edition,
    clock: state.clock,
    source_released: state.source_released,
    previous: manifest.previous,
    kind: manifest.kind,
    because: manifest.because,
    note: manifest.note,
    mode: manifest.mode,
    invented: manifest.invented,
    changes: manifest.changes,
    structure: manifest.structure,
    rows: manifest.coverage?.rows ?? null,
    rows_digest: state.rows_digest,
    links: {
      self: at(paths.version(dataset, version)),
      manifest: at(paths.manifest(dataset, version)),
      ...(held
        ? {
            changes: at(paths.changes(dataset, version)),
            data: `${at(paths.data(dataset))}?version=${version}`,
          }
        : {}),
    },
  };
}
