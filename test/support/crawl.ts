import { readHtml } from './html/read-html.ts';

/** What a crawl found: pages read, files and answers asked for, and every link that leads nowhere. */
export interface Crawled {
  readonly pages: number;
  readonly others: number;
  /** `where → what: why`. */
  readonly broken: readonly string[];
}

/** Where the links of a page lead, and which ids it has. */
interface Anchors {
  readonly hrefs: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const LINKED = ['href', 'src', 'action', 'data-src'];
/** Attributes that name other elements of the page by their ids. */
const NAMING = ['aria-labelledby', 'aria-describedby', 'for'];
const HERE = 'http://here.invalid';

function readAnchors(html: string): Anchors {
  const elements = readHtml(html).all('*');
  const valuesOf = (name: string): string[] =>
    elements.flatMap((element) => element.attribute(name) ?? []);
  // What SVG calls by href is inside the drawing.
  const linking = elements.filter(({ tag }) => tag !== 'use');
  return {
    hrefs: [
      ...LINKED.flatMap((name) => linking.flatMap((element) => element.attribute(name) ?? [])),
      ...NAMING.flatMap(valuesOf).flatMap((ids) => ids.split(' ').map((id) => `#${id}`)),
    ],
    ids: new Set(valuesOf('id')),
  };
}

/** `/areas/*?q,type`: addresses of one pattern are pages of one kind. */
function kindOf({ pathname, searchParams }: URL): string {
  const [, first = '', ...rest] = pathname.split('/');
  return `/${[first, ...rest.map(() => '*')].join('/')}?${[...searchParams.keys()].sort().join(',')}`;
}

/**
 * Follows every link from `starts` on, at most `mostOfAKind` addresses of one pattern. A link is
 * broken when it answers 4xx or 5xx, when it names a place that its page does not have, or when it
 * is no address at all. Addresses elsewhere in the world are not asked.
 */
export async function crawl(
  ask: (path: string) => Promise<Response>,
  starts: readonly string[],
  mostOfAKind: number,
): Promise<Crawled> {
  const seen = new Set<string>();
  const kinds = new Map<string, number>();
  const read = new Map<string, Anchors>();
  const broken: string[] = [];
  const places: { from: string; to: string; id: string }[] = [];
  const queue: { from: string; to: string }[] = starts.map((to) => ({ from: 'start', to }));
  let others = 0;

  function follow(from: string, base: string, href: string): void {
    const url = URL.canParse(href, base) ? new URL(href, base) : undefined;
    if (!url) broken.push(`${from} → ${href}: no address`);
    if (url?.origin !== HERE) return;
    const to = `${url.pathname}${url.search}`;
    if (url.hash.length > 1) places.push({ from, to, id: decodeURIComponent(url.hash.slice(1)) });
    if (seen.has(to)) return;
    const kind = kindOf(url);
    const count = kinds.get(kind) ?? 0;
    if (count >= mostOfAKind) return;
    kinds.set(kind, count + 1);
    seen.add(to);
    queue.push({ from, to });
  }

  for (let next = queue.shift(); next; next = queue.shift()) {
    const { from, to } = next;
    seen.add(to);
    const response = await ask(to);
    const location = response.headers.get('location');
    const html = response.headers.get('content-type')?.startsWith('text/html') ?? false;
    const body = await response.text();
    if (response.status >= 400) broken.push(`${from} → ${to}: ${response.status}`);
    else if (location !== null) follow(to, `${HERE}${to}`, location);
    else if (html) {
      const anchors = readAnchors(body);
      read.set(to, anchors);
      for (const href of new Set(anchors.hrefs)) follow(to, `${HERE}${to}`, href);
    } else others += 1;
  }
  for (const { from, to, id } of places) {
    const page = read.get(to);
    if (page && !page.ids.has(id)) broken.push(`${from} → ${to}#${id}: no such place`);
  }
  return { pages: read.size, others, broken };
}
