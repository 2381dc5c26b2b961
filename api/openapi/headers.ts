interface HeaderEntry {
  readonly description: string;
  readonly schema: { readonly type: 'string' | 'integer'; readonly format?: string };
}

const string = { type: 'string' } as const;
const integer = { type: 'integer' } as const;

/** Every header of an answer that a client may read, and what it says. */
export const HEADERS = {
  'Accept-Ranges': { schema: string, description: 'bytes: ranges of this file may be asked for.' },
  'Alongside-Complete': { schema: string, description: 'true when this answer holds every row.' },
  'Alongside-Dataset': { schema: string, description: 'The dataset that answers.' },
  'Alongside-Edition': {
    schema: string,
    description: 'The edition in which the release became current.',
  },
  'Alongside-Invented': {
    schema: string,
    description: 'true for sample data, and absent otherwise.',
  },
  'Alongside-Request': {
    schema: string,
    description: 'Finds this request in the log of the service.',
  },
  'Alongside-Returned': { schema: integer, description: 'Rows in this answer.' },
  'Alongside-Total': { schema: integer, description: 'Rows in all pages together.' },
  'Alongside-Version': { schema: string, description: 'The release that answers.' },
  'Alongside-Warnings': {
    schema: string,
    description: 'Codes of the warnings, separated by commas, where there are any.',
  },
  'Cache-Control': { schema: string, description: 'How long the answer may be kept.' },
  'Content-Disposition': { schema: string, description: 'The name for a file.' },
  'Content-Language': { schema: string, description: 'Languages of the names in the answer.' },
  'Content-Length': { schema: integer, description: 'Bytes of the body.' },
  'Content-Location': { schema: string, description: 'The pinned address of this same answer.' },
  'Content-Range': { schema: string, description: 'Which bytes of how many.' },
  ETag: {
    schema: string,
    description: 'Strong. The same question about the same release has the same one.',
  },
  'Last-Modified': { schema: string, description: 'When the release was published.' },
  Link: {
    schema: string,
    description: 'next, canonical, describedby, license and cite-as of the rows (RFC 8288).',
  },
  RateLimit: {
    schema: string,
    description: 'Requests left and seconds until they are given anew, as a structured field.',
  },
  'RateLimit-Policy': {
    schema: string,
    description: 'Requests that a client may make in a number of seconds, as a structured field.',
  },
  'Repr-Digest': {
    schema: string,
    description: 'SHA-256 of the bytes of the whole file as sent (RFC 9530).',
  },
  'Retry-After': { schema: integer, description: 'Seconds to wait before asking again.' },
  Vary: { schema: string, description: 'Request headers that chose this answer.' },
} as const satisfies Readonly<Record<string, HeaderEntry>>;
/** The name of a header of an answer. */
export type HeaderName = keyof typeof HEADERS;

const ALWAYS: readonly HeaderName[] = ['Alongside-Request', 'RateLimit', 'RateLimit-Policy'];

/** Headers of each kind of answer. */
export const HEADER_SETS = {
  json: [
    ...ALWAYS,
    'Cache-Control',
    'Content-Language',
    'Content-Length',
    'Content-Location',
    'ETag',
    'Last-Modified',
    'Vary',
  ],
  rows: [
    ...ALWAYS,
    'Accept-Ranges',
    'Alongside-Complete',
    'Alongside-Dataset',
    'Alongside-Edition',
    'Alongside-Invented',
    'Alongside-Returned',
    'Alongside-Total',
    'Alongside-Version',
    'Alongside-Warnings',
    'Cache-Control',
    'Content-Disposition',
    'Content-Language',
    'Content-Length',
    'Content-Location',
    'ETag',
    'Last-Modified',
    'Link',
    'Repr-Digest',
    'Vary',
  ],
  file: [
    ...ALWAYS,
    'Accept-Ranges',
    'Alongside-Dataset',
    'Alongside-Edition',
    'Alongside-Invented',
    'Alongside-Version',
    'Cache-Control',
    'Content-Disposition',
    'Content-Length',
    'ETag',
    'Last-Modified',
    'Repr-Digest',
  ],
  problem: [...ALWAYS, 'Cache-Control'],
} as const satisfies Readonly<Record<string, readonly HeaderName[]>>;
/** A kind of answer, by its headers. */
export type HeaderSet = keyof typeof HEADER_SETS;
