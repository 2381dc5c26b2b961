import { openAsBlob } from 'node:fs';
import type { StandIn } from '../../publisher.ts';

/**
 * Answers as the host of repositories does: the bytes of a file, CSV and scripts as plain text, a
 * Parquet file as bytes without a type; a path that it does not know with 404 and a line of text.
 * `find` is asked by the name of the file and answers where it lies.
 */
export function repositoriesStandIn(
  find: (file: string) => Promise<string | undefined>,
  close?: () => Promise<void>,
): StandIn {
  return {
    async fetch(request) {
      const file = new URL(request.url).pathname.split('/').at(-1) ?? '';
      const path = await find(decodeURIComponent(file));
      if (path === undefined) return new Response('404: Not Found', { status: 404 });
      const type = file.endsWith('.parquet')
        ? 'application/octet-stream'
        : 'text/plain; charset=utf-8';
      return new Response(await openAsBlob(path), { headers: { 'content-type': type } });
    },
    ...(close ? { close } : {}),
  };
}
