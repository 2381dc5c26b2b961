import { createHash } from 'node:crypto';
import type { StandIn } from '../../publisher.ts';

/** A vacancy as the search prints it; texts are escaped when it is printed. */
export interface PrintedVacancy {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly description: string;
  readonly employer: string;
  readonly type: string;
  readonly salary: string;
  /** A day. */
  readonly closeDate: string;
  /** A time, to the nanosecond. */
  readonly postDate: string;
  readonly url: string;
  readonly places: readonly string[];
}

const LARGEST_PAGE = 100;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;
const draw = (key: string): string => createHash('sha1').update(key).digest('hex');

/** Every second vacancy has its places in `locations` inside `locations`. */
function printVacancy(vacancy: PrintedVacancy, at: number): string {
  const { places, ...texts } = vacancy;
  const inner = at % 2 === 0 ? 'location' : 'locations';
  const named = Object.entries(texts).map(([name, text]) => element(name, text));
  const locations = places.map((place) => element(inner, place)).join('');
  return `<vacancyDetails>${named.join('')}<locations>${locations}</locations></vacancyDetails>`;
}

/** In order of publication, or where none is asked for in one that is another on each page. */
function orderForPage(vacancies: readonly PrintedVacancy[], sort: string | null, page: number) {
  const key = ({ id, postDate }: PrintedVacancy): string =>
    sort === 'publicationDateAsc' ? `${postDate} ${id}` : draw(`${page} ${id}`);
  return vacancies.toSorted((a, b) => key(a).localeCompare(key(b)));
}

/**
 * The search of NHS Jobs as it is: pages that repeat rows unless an order is asked for, at most a
 * hundred rows a page, both ways to nest places, totals after the vacancies. Those whose ids are
 * `internal` come too, unless a search says `externalOnly`.
 */
export function searchStandIn(
  vacancies: readonly PrintedVacancy[],
  internal: ReadonlySet<string> = new Set(),
): StandIn {
  return {
    fetch(request) {
      const { pathname, searchParams } = new URL(request.url);
      if (pathname !== '/api/v1/search_xml') return new Response('', { status: 404 });
      const page = Number(searchParams.get('page') ?? 1);
      const size = Math.min(Number(searchParams.get('limit') ?? 10), LARGEST_PAGE);
      const isForAll = searchParams.get('externalOnly') === 'true';
      const found = vacancies.filter(({ id }) => !(isForAll && internal.has(id)));
      const ordered = orderForPage(found, searchParams.get('sort'), page);
      const rows = ordered
        .slice((page - 1) * size, page * size)
        .map(printVacancy)
        .join('');
      const totals =
        element('totalPages', `${Math.ceil(found.length / size)}`) +
        element('totalResults', `${found.length}`);
      return new Response(`<?xml version="1.0"?><nhsJobs>${rows}${totals}</nhsJobs>`, {
        headers: { 'content-type': 'application/xml;charset=UTF-8' },
      });
    },
  };
}
