import type { StandIn } from '../publisher.ts';

/** A register as rows of cells by column. */
export type List = readonly Readonly<Record<string, string>>[];

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** The file of all establishments: every cell in quotes, in Windows-1252. */
export function printRegister(rows: List): Buffer {
  const columns = Object.keys(rows[0] ?? {});
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return Buffer.from(lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join(''), 'latin1');
}

/** The downloads of the register, which have a file of each of these days (`20261130`). */
export function registerStandIn(isThere: (day: string) => boolean, body: () => Buffer): StandIn {
  return {
    fetch(request) {
      const { pathname } = new URL(request.url);
      const [, day] =
        /^\/edubase\/downloads\/public\/edubasealldata(\d{8})\.csv$/.exec(pathname) ?? [];
      if (day === undefined || !isThere(day)) {
        return new Response('<!DOCTYPE html><title>404</title>', { status: 404 });
      }
      return new Response(new Uint8Array(body()), { headers: { 'content-type': 'text/csv' } });
    },
  };
}
