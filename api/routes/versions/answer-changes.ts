import type { Context } from 'hono';
import type { CatalogueEntry } from '../../../schemas/release/catalogue.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { STATUSES } from '../../../schemas/words/vocabulary.ts';
import { answerRows } from '../../answer/answer-rows.ts';
import { CSVW_EXTENSION } from '../../answer/csvw-place.ts';
import { paths } from '../../answer/hrefs.ts';
import { chooseFormat } from '../../answer/request/negotiate.ts';
import { findSearch, readAsked } from '../../answer/request/request.ts';
import { differenceBetween, noChanges } from '../../warehouse/changes-relation.ts';
import { answerCsvw } from '../../catalogue/csvw/answer-csvw.ts';
import { readSchema } from '../../question/tables/find-table.ts';
import { problemOfFaults, quotable } from '../../problem.ts';
import { checkQuery } from '../../question/check.ts';
import { faultOf } from '../../question/parameters.ts';
import type { Parameter } from '../../question/parameters.ts';
import { findCursor } from '../../question/cursor.ts';
import { readPathVersion, refuseGone } from '../../question/resolve.ts';
import type { Service } from '../../service.ts';
import { name } from '../../warehouse/sql.ts';
import { changesTable } from '../../question/tables/tables.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { needsAreas, pageSizeOf } from '../rows/answer-data.ts';

/** The release that `from=` names, or the one before; undefined for a first release. */
async function readBefore(
  store: Store,
  entry: CatalogueEntry,
  release: Release,
  from: Parameter | undefined,
): Promise<Release | undefined> {
  const wanted = from?.text ?? release.manifest.previous;
  if (wanted === null) return undefined;
  const state = entry.releases.find((each) => each.version === wanted);
  if (from && (!state || state.version === release.version)) {
    const others = entry.releases
      .map(({ version }) => version)
      .filter((version) => version !== release.version);
    const message = state
      ? `from is ${quotable(wanted)}, the version itself: name another to compare with.`
      : `This dataset has no version ${quotable(wanted)}.`;
    const more = { nearest: nearest(wanted.slice(0, 50), others), allowed_total: others.length };
    throw problemOfFaults([faultOf(from, wanted, 'unknown-version', message, more)]);
  }
  if (!state) return undefined;
  if (from) refuseGone(entry, release.dataset, state);
  return state.state === 'held' ? store.release(release.dataset, state.version) : undefined;
}

function relationOf(release: Release, before: Release | undefined, asked: boolean): string {
  if (!asked && release.changes !== null) return name(release.changes);
  return before ? differenceBetween(before, release) : noChanges(release, readSchema(release));
}

/** Answers with what a release changed, cell by cell. */
export async function answerChanges(
  c: Context,
  service: Service,
  at: ReadonlyMap<string, string>,
): Promise<Response> {
  const [id, version, extension] = [
    at.get('id') ?? '',
    at.get('version') ?? '',
    at.get('extension'),
  ];
  const store = await service.warehouse.pin();
  const asked = readAsked(c, service.limits.queryBytes);
  const { parameters } = asked;
  const { entry, state, release } = await readPathVersion(store, id, version);
  refuseGone(entry, id, state);
  const schema = readSchema(release);
  const from = parameters.get('from');
  const before = await readBefore(store, entry, release, from);
  const described = extension === CSVW_EXTENSION;
  const format = chooseFormat(c, described ? 'csv' : extension);
  const areas = await service.areas(store, {
    version: findCursor(parameters.get('cursor')?.text ?? '')?.areas ?? null,
    needed: needsAreas(parameters),
  });
  const relation = relationOf(release, before, from !== undefined);
  const { baseUrl } = service;
  const table = changesTable(
    { release, schema, areas, baseUrl, relation, before },
    Object.keys(STATUSES),
  );
  const context = {
    table: { ...table, stored: table.stored && from === undefined && release.changes !== null },
    areas,
    today: service.now().toISOString().slice(0, 10),
    faults: [...asked.faults],
    see: (column: string): string => paths.codes(id, column),
  };
  const query = checkQuery(parameters, ['from'], pageSizeOf(format, service), context);
  if (context.faults.length > 0) throw problemOfFaults(context.faults);
  const request = {
    release,
    query,
    format,
    areas,
    path: paths.changes(id, version, extension === undefined ? '' : `.${extension}`),
    place: from ? [['from', from.text] as const] : [],
    cursor: parameters.get('cursor')?.text ?? null,
    pinned: true,
    search: extension === undefined ? null : findSearch(c),
    negotiated: extension === undefined,
    signal: c.req.raw.signal,
  };
  return described ? answerCsvw(c, request, service) : answerRows(c, request, service);
}
