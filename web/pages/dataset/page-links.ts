import type { PageLink } from '../../parts/layout/page-frame.ts';

/** Where programs find a dataset: its record, its description as linked data, its releases. */
export function datasetLinks(id: string): PageLink[] {
  const record = `/v1/datasets/${id}`;
  return [
    { rel: 'alternate', type: 'application/json', title: 'Record', href: record },
    { rel: 'describedby', type: 'application/ld+json', title: 'DCAT', href: `${record}.jsonld` },
    { rel: 'describedby', type: 'text/turtle', title: 'DCAT', href: `${record}.ttl` },
    {
      rel: 'alternate',
      type: 'application/atom+xml',
      title: 'Releases of this dataset',
      href: `${record}/feed.atom`,
    },
  ];
}
