import { pino } from 'pino';
import type { DestinationStream } from 'pino';

/** Lines that are written as one piece. */
const PIECE_LINES = 64;
const FLUSH_MS = 250;

/**
 * Where the log of a service goes: standard error unless another open file is named, in pieces of 64
 * lines, at least every quarter of a second and when the process ends. A line at a time would cost
 * more than a kept answer; pino's own pieces are measured anew for every line, which costs half of
 * that.
 */
export function openServeLog(file = 2): DestinationStream {
  const out = pino.destination({ dest: file, sync: true });
  let lines: string[] = [];
  function flush(): void {
    if (lines.length === 0) return;
    out.write(lines.join(''));
    lines = [];
  }
  setInterval(flush, FLUSH_MS).unref();
  process.once('exit', flush);
  return {
    write(line) {
      lines.push(line);
      if (lines.length >= PIECE_LINES) flush();
    },
  };
}
