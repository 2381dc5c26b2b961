import { Refused } from '../../../../fetch/refusal.ts';

/** The archive of one year: the revised edition once there is one, the provisional one until then. */
export interface ArchiveLink {
  readonly uri: string;
  readonly year: string;
  readonly provisional: boolean;
}

/**
 * The archives that a landing page links to, one a year from `from` on, oldest first. An edition is
 * known by its folder (`2025provisional`, `2024revised`). Throws {@link Refused} when there is none.
 */
export function readArchiveLinks(html: string, from: string): ArchiveLink[] {
  const years = new Map<string, ArchiveLink>();
  for (const [, uri = ''] of html.matchAll(/\/file\?uri=([^"'\s<>]+\.zip)/g)) {
    const [folder = ''] = uri.split('/').slice(-2);
    const [, year, edition] = /^(\d{4})(provisional|revised)/.exec(folder) ?? [];
    if (year === undefined || year < from) continue;
    const provisional = edition === 'provisional';
    if (years.has(year) && provisional) continue;
    years.set(year, { uri, year, provisional });
  }
  if (years.size === 0) {
    throw new Refused('no_edition', `the page links to no archive of ${from} or a later year`);
  }
  return [...years.values()].sort((a, b) => Number(a.year) - Number(b.year));
}
