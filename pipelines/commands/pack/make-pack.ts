import { SidedProfile } from '../../../schemas/answers/sides/beside.ts';
import { writeSources } from './write-sources.ts';

/** Asks API or explorer for an address of theirs. */
export type Ask = (address: string) => Promise<Response>;

/** One area as files: its folder is called by its name and code. */
export interface Pack {
  readonly name: string;
  /** Whether anything is held of both sides of the area. */
  readonly held: boolean;
  /** Texts by the name of their file. */
  readonly files: ReadonlyMap<string, string>;
}

async function read(ask: Ask, address: string): Promise<string> {
  const response = await ask(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.text();
}

/** In a file there is no site around the page: what leads there is text, what frames it is gone. */
const ALONE = `.app-header, .app-nav, .app-footer, .govuk-breadcrumbs, .govuk-skip-link,
.app-no-print, .app-search { display: none }
a:not([href]) { color: inherit; text-decoration: none }`;

/** The page with its style sheet inside it, so that it needs no other file. */
async function readAlone(ask: Ask, address: string): Promise<string> {
  const page = await read(ask, address);
  const href = /<link rel="stylesheet" href="([^"]+)"\/>/.exec(page);
  if (href?.[1] === undefined) throw new Error(`${address} names no style sheet`);
  const style = `<style>${await read(ask, href[1])}\n${ALONE}</style>`;
  return page
    .replace(href[0], () => style)
    .replace(/<link rel="(?:alternate|icon|preload)"[^>]*\/>/g, '')
    .replace(/<script type="module"[^>]*><\/script>/g, '')
    .replace(/ href="\/[^"]*"/g, '');
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * The pack of an area, of one edition: `index.html` (the page, complete in itself), `figures.csv`
 * (the rows that it shows and all others of the area) and `sources.md`. Throws an error naming the
 * address that does not answer.
 */
export async function makePack(ask: Ask, code: string, edition: string): Promise<Pack> {
  const pinned = `?edition=${edition}`;
  const profile = SidedProfile.parse(
    JSON.parse(await read(ask, `/v1/profile/${encodeURIComponent(code)}${pinned}`)),
  );
  const { area, demand_beside_provision: beside } = profile;
  const files = new Map([
    ['index.html', await readAlone(ask, `/beside/${encodeURIComponent(code)}${pinned}`)],
    ['sources.md', writeSources(profile, edition)],
  ]);
  if (beside) {
    const { dataset, version, groups } = beside;
    const areas = [
      ...new Set(
        groups.flatMap(({ achievements, openings, adverts }) =>
          [achievements, openings, adverts].flatMap((figure) => figure?.area ?? []),
        ),
      ),
    ];
    const address = `/v1/datasets/${dataset}/data.csv?area=${areas.join(',')}&version=${version}`;
    files.set('figures.csv', await read(ask, address));
  }
  return { name: `${slug(area.name)}-${slug(area.code)}`, held: beside !== null, files };
}
