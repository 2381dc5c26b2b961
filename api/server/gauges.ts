import type { Reading } from './metrics.ts';
import { openCurrent } from '../catalogue/open-all.ts';
import type { Service } from '../service.ts';
import { hasRows } from '../../schemas/words/kinds.ts';

/** One line for every dataset that is hosted and can be served. */
async function ofDatasets(
  { warehouse }: Service,
  valueOf: (release: { published: string; nextUpdate: string | null }) => number | null,
): Promise<Reading[]> {
  const { releases } = await openCurrent(await warehouse.pin());
  return releases.flatMap(({ dataset, manifest, state }) => {
    if (!hasRows(manifest)) return [];
    const nextUpdate = manifest.label.labels.date.next_update;
    const value = valueOf({ published: state.published, nextUpdate });
    return value === null ? [] : [{ labels: { dataset }, value }];
  });
}

/** Gauges of what the service holds and how busy it is; read when somebody looks. */
export function gaugeService(service: Service): void {
  const { warehouse, cached, exports, packed, metrics, now } = service;
  const byPool = (valueOf: (load: { inUse: number; waiting: number }) => number): Reading[] =>
    Object.entries(warehouse.load()).map(([pool, load]) => ({
      labels: { pool },
      value: valueOf(load),
    }));
  metrics.gauge({
    name: 'alongside_connections_in_use',
    help: 'Connections to DuckDB that answer something now, for pages and for files.',
    labels: ['pool'],
    read: () => byPool(({ inUse }) => inUse),
  });
  metrics.gauge({
    name: 'alongside_questions_waiting',
    help: 'Questions that wait for a connection.',
    labels: ['pool'],
    read: () => byPool(({ waiting }) => waiting),
  });
  metrics.gauge({
    name: 'alongside_kept_answer_bytes',
    help: 'Memory that kept answers take.',
    read: () => [{ value: cached.bytes() }],
  });
  metrics.gauge({
    name: 'alongside_file_bytes',
    help: 'Size of the folder of made files.',
    read: () => [{ value: exports.size().bytes }],
  });
  metrics.gauge({
    name: 'alongside_files',
    help: 'Made files held.',
    read: () => [{ value: exports.size().files }],
  });
  metrics.gauge({
    name: 'alongside_packed_copies',
    help: 'Packed copies of large releases that small questions are answered from.',
    read: () => [{ value: packed.count() }],
  });
  metrics.gauge({
    name: 'alongside_verified_age_seconds',
    help: 'Time since the bytes were read of the open release that was read longest ago.',
    read: () => {
      const { oldest } = warehouse.opened.verified();
      return oldest === null ? [] : [{ value: (now().getTime() - oldest.getTime()) / 1000 }];
    },
  });
  metrics.gauge({
    name: 'alongside_release_age_seconds',
    help: 'Time since the release that is served was published here.',
    labels: ['dataset'],
    read: () =>
      ofDatasets(service, ({ published }) => (now().getTime() - Date.parse(published)) / 1000),
  });
  metrics.gauge({
    name: 'alongside_release_overdue',
    help: "1 when the publisher's own next date has gone by; no line where it gives none.",
    labels: ['dataset'],
    read: () => {
      const today = now().toISOString().slice(0, 10);
      return ofDatasets(service, ({ nextUpdate }) =>
        nextUpdate === null ? null : Number(nextUpdate.slice(0, 10) < today),
      );
    },
  });
  metrics.gauge({
    name: 'alongside_datasets',
    help: 'Datasets by whether they can be served.',
    labels: ['state'],
    async read() {
      const { releases, unavailable } = await openCurrent(await warehouse.pin());
      const hosted = releases.filter(({ manifest }) => hasRows(manifest)).length;
      return [
        { labels: { state: 'served' }, value: hosted },
        { labels: { state: 'linked' }, value: releases.length - hosted },
        { labels: { state: 'unavailable' }, value: unavailable.length },
      ];
    },
  });
}
