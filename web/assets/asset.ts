import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** A file that browsers load, as it is and compressed; its address changes when it does. */
export interface Asset {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Compressed once, as small as can be, when first asked for. */
  compressed(encoding: Encoding): Promise<Uint8Array>;
}

/** How a browser may take a file compressed (RFC 9110, content codings), the smallest first. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const COMPRESS = { br: promisify(brotliCompress), gzip: promisify(gzip) } as const;

/** A file by its address and bytes. */
export function assetOf(path: string, bytes: Uint8Array): Asset {
  const kept = new Map<Encoding, Promise<Uint8Array>>();
  return {
    path,
    bytes,
    compressed(encoding) {
      const made = kept.get(encoding) ?? COMPRESS[encoding](bytes);
      kept.set(encoding, made);
      return made;
    },
  };
}
