import { z } from 'zod';
import { NOT_ALL } from '../../../schemas/adverts/tell-channels.ts';
import { VacancyChangesAnswer } from '../../../schemas/answers/adverts/vacancies.ts';
import { attribute, readVacancies } from '../../adverts/build-vacancy.ts';
import type { ChosenVacancy } from '../../adverts/choose-vacancies.ts';
import { compareSinceGone, compareVacancies, listAll } from '../../adverts/compare-vacancies.ts';
import type { VacancyHappening } from '../../adverts/compare-vacancies.ts';
import {
  NO_VACANCIES,
  openVacancies,
  tellRelease,
  VACANCIES_DATASET,
} from '../../adverts/open-vacancies.ts';
import { pageOf } from '../../answer/list.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { faultOf, queryParameter } from '../../question/parameters.ts';
import { findState, readEntry, refuseGone } from '../../question/resolve.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { readLater } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

const VERSION = /^\d+\.\d+\.\d+$/;
const SINCE = /^(\d+\.\d+\.\d+|\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z?)?)$/;

/** What happened since the release that a copy was made of, and its version. */
interface Since {
  readonly version: string;
  readonly happened: readonly VacancyHappening[];
}

/**
 * What happened since a release. Where its rows are gone, the release after it says what it changed;
 * throws the problem of one that is gone with the release after it, or was never there.
 */
async function findSince(
  { warehouse, now }: Service,
  store: Store,
  since: string,
  after: Release,
): Promise<Since> {
  const column = VERSION.test(since) ? 'version' : 'as_of';
  const asked = new Map([[column, queryParameter(column, since)]]);
  const entry = readEntry(store, VACANCIES_DATASET);
  const state = findState(store, VACANCIES_DATASET, asked, now());
  const { version } = state;
  if (state.state === 'held') {
    const before = await store.release(VACANCIES_DATASET, version);
    return { version, happened: await compareVacancies(warehouse, before, after) };
  }
  const next = entry.releases[entry.releases.indexOf(state) + 1];
  const held =
    next?.state === 'held' ? await store.release(VACANCIES_DATASET, next.version) : undefined;
  const { changes = null } = held ?? {};
  if (held && changes !== null) {
    return { version, happened: await compareSinceGone(warehouse, { ...held, changes }, after) };
  }
  refuseGone(entry, VACANCIES_DATASET, state);
  throw new Error(`${VACANCIES_DATASET} ${version} is gone, and not said to be`);
}

const addVacancy = ({ vacancy }: ChosenVacancy): VacancyHappening => ({ vacancy, event: 'added' });

/** `/v1/vacancies/changes`: what one who keeps a copy must add, change and delete. */
export const readVacancyChanges = defineRoute({
  method: 'get',
  path: '/v1/vacancies/changes',
  id: 'readVacancyChanges',
  tag: 'Vocabulary',
  summary: 'What was added, changed or removed among live vacancies since a release or a day',
  description:
    'The difference between the release that a copy was made of and the newest, removals first: added and changed carry the vacancy as it is now, removed its id alone. Delete what is removed. A release that was withdrawn because an advert in it was erased still tells what is to be deleted, as long as the release after it is kept; otherwise, where the release of since is gone, 410: take the snapshot again. Without since every live vacancy is added, as to an empty copy. changes is where to go on next time.',
  query: {
    since: readLater(
      'The release of the copy, as the snapshot names it, or the day or time (UTC) at which it was taken.',
      z.string().regex(SINCE),
    ),
    ...PAGE,
  },
  problems: [
    ...(['malformed-value', 'unknown-version', 'before-first-release', 'cursor-mismatch'] as const),
    ...(['withdrawn', 'pruned'] as const),
  ],
  examples: [{ summary: 'To an empty copy', path: '/v1/vacancies/changes?limit=5' }],
  answer: VacancyChangesAnswer,
  check({ parameters }, faults) {
    const since = parameters.get('since');
    if (!since || SINCE.test(since.text)) return;
    const message = 'since is a release or a day, such as since=1.4.0 or since=2026-11-22.';
    faults.push(faultOf(since, since.text, 'malformed-value', message));
  },
  async handle({ service, store, parameters, value }) {
    const { warehouse, baseUrl, limits } = service;
    const since = value('since')?.text;
    const href = `${baseUrl}/v1/vacancies/changes`;
    const paging = { parameters, href, usual: limits.pageRows, most: limits.mostPageRows };
    const names = await openVacancies(service, store);
    if (!names) {
      const none = pageOf<never>([], { ...paging, keyOf: () => '' });
      const nothing = { ...NO_VACANCIES, since: since ?? null, changes: null };
      return { body: { ...none, ...tellMoment(store), ...nothing }, cache: CACHE.loose };
    }
    const { release, channels } = names;
    const before =
      since === undefined ? undefined : await findSince(service, store, since, release);
    const happened = before?.happened ?? (await listAll(warehouse, release.data)).map(addVacancy);
    const of = release.version;
    const page = pageOf(happened, { ...paging, keyOf: ({ vacancy }) => vacancy, of });
    const there = page.data.filter(({ event }) => event !== 'removed');
    const records = await readVacancies(
      warehouse,
      there.map(({ vacancy }) => ({ vacancy, km: null })),
      names,
    );
    const byId = new Map(records.map((record) => [record.vacancy, record]));
    const data = page.data.map(({ vacancy, event }) => ({
      ...{ vacancy, event, record: byId.get(vacancy) ?? null },
      removed_by: event === 'removed' ? release.state.published : null,
    }));
    const body = {
      ...{ ...page, data, ...tellRelease(store, release), words: [NOT_ALL] },
      ...{ attributions: attribute(records, channels), since: before?.version ?? null },
      changes: `${href}?since=${release.version}`,
    };
    return { body, cache: CACHE.loose };
  },
});
