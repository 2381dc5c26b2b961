import { openAsBlob } from 'node:fs';
import type { StandIn } from '../publisher.ts';

/** Files that are served, by the path of their address; every other address is a page with 404. */
export function fileStandIn(files: ReadonlyMap<string, string>): StandIn {
  return {
    async fetch(request) {
      const file = files.get(new URL(request.url).pathname);
      if (file === undefined)
        return new Response('<!DOCTYPE html><title>404</title>', { status: 404 });
      return new Response(await openAsBlob(file));
    },
  };
}
