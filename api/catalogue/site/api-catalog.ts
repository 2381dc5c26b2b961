import { ROOT } from './root-paths.ts';

/** The media type of a set of links, with the profile that says they are APIs (RFC 9264, RFC 9727). */
export const LINKSET_TYPE =
  'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"';

/**
 * `/.well-known/api-catalog`: where the API is and what describes it (RFC 9727). Without a public
 * address its links are relative to where it was read, as RFC 9264 allows.
 */
export function apiCatalog(baseUrl: string): string {
  const at = (path: string): string => `${baseUrl}${path}`;
  return JSON.stringify({
    linkset: [
      {
        anchor: at(ROOT.apiCatalog),
        item: [{ href: at('/v1'), title: 'Alongside API, version 1' }],
      },
      {
        anchor: at('/v1'),
        'service-desc': [
          {
            href: at('/v1/openapi.json'),
            type: 'application/vnd.oai.openapi+json;version=3.1',
            title: 'OpenAPI description',
          },
        ],
        'service-doc': [
          { href: at('/developers'), type: 'text/html', title: 'For developers' },
          { href: at(ROOT.llms), type: 'text/plain', title: 'For language models' },
        ],
        'service-meta': [
          { href: at('/v1/config'), type: 'application/json', title: 'Limits and vocabularies' },
          {
            href: at('/v1/catalogue.jsonld'),
            type: 'application/ld+json',
            title: 'DCAT catalogue',
          },
          { href: at('/v1/catalogue.ttl'), type: 'text/turtle', title: 'DCAT catalogue' },
        ],
        status: [
          { href: at('/v1/health'), type: 'application/json', title: 'State of the service' },
        ],
      },
    ],
  });
}
