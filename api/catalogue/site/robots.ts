import { ROOT } from './root-paths.ts';

/**
 * `/robots.txt` (RFC 9309): everything may be read but the endless addresses that questions make.
 * The rows have whole files, which the catalogue names.
 */
export function writeRobots(baseUrl: string): string {
  const lines = [
    'User-agent: *',
    'Disallow: /search?',
    'Disallow: /wizard?',
    'Disallow: /which-source?',
    'Disallow: /v1/datasets/*/data?',
    'Disallow: /v1/datasets/*/changes?',
    'Allow: /',
    // A sitemap is named by an absolute address or not at all.
    ...(baseUrl === '' ? [] : ['', `Sitemap: ${baseUrl}${ROOT.sitemap}`]),
  ];
  return `${lines.join('\n')}\n`;
}
