import fs from 'node:fs';
import { diskError } from './calls.ts';
import type { CallCounter } from './calls.ts';
import type { DurableTree } from './durable-tree.ts';

type Done = (error: Error | null, ...values: unknown[]) => void;

function isDone(value: unknown): value is Done {
  return typeof value === 'function';
}

/** The callback that comes last. */
function doneOf(values: readonly unknown[]): Done {
  const done = values.at(-1);
  if (!isDone(done)) throw new Error('a call without a callback is not counted here');
  return done;
}

/**
 * Counts and fails the calls of `node:fs` that streams are made of (open, read, write, fsync), and
 * `existsSync`, which answers false whatever is wrong. Answers what puts the real ones back.
 */
export function guardStreams(counter: CallCounter, tree: DurableTree): () => void {
  const { existsSync, open: openFile, read, write, writev, fsync, close } = fs;
  const open = new Map<number, string>();

  /** A call on an open file: fails by its callback, as Node's do. */
  const guarded =
    (what: string, writes: boolean, act: (fd: number, ...rest: unknown[]) => void) =>
    (fd: number, ...rest: unknown[]): void => {
      const file = open.get(fd);
      const fault = file === undefined ? null : counter.meet(what, file, writes);
      if (file === undefined || fault === null) return act(fd, ...rest);
      const done = doneOf(rest);
      const [body] = rest;
      const half = fault === 'short' && Buffer.isBuffer(body) ? body.length >> 1 : 0;
      if (half > 0 && Buffer.isBuffer(body)) fs.writeSync(fd, body, 0, half);
      done(diskError(fault, what, file));
    };

  Object.assign(fs, {
    existsSync: (file: string) =>
      counter.isOurs(file) && counter.meet('exists', file, false) !== null
        ? false
        : existsSync(file),
    open(file: string, ...rest: [string, number, Done]) {
      if (!counter.isOurs(file)) return void Reflect.apply(openFile, fs, [file, ...rest]);
      const [flags] = rest;
      const done = doneOf(rest);
      const writes = flags !== 'r';
      const fault = counter.meet('open', file, writes);
      if (fault !== null) return done(diskError(fault, 'open', file));
      const opened: Done = (error, fd) => {
        if (typeof fd === 'number') open.set(fd, file);
        if (error === null && writes) tree.made(file);
        done(error, fd);
      };
      Reflect.apply(openFile, fs, [file, ...rest.slice(0, -1), opened]);
    },
    read: guarded('read', false, (...values) => void Reflect.apply(read, fs, values)),
    write: guarded('write', true, (...values) => void Reflect.apply(write, fs, values)),
    writev: guarded('write', true, (...values) => void Reflect.apply(writev, fs, values)),
    fsync: guarded('fsync', true, (fd, ...rest) => {
      const done = doneOf(rest);
      const file = open.get(fd);
      fsync(fd, (error) => {
        const noted = file === undefined || error ? Promise.resolve() : tree.flushed(file);
        void noted.then(() => done(error));
      });
    }),
    close(fd: number, ...rest: unknown[]) {
      open.delete(fd);
      Reflect.apply(close, fs, [fd, ...rest]);
    },
  });
  return () =>
    void Object.assign(fs, { existsSync, open: openFile, read, write, writev, fsync, close });
}
