import promises from 'node:fs/promises';
import { diskError } from './calls.ts';
import type { CallCounter } from './calls.ts';
import type { DurableTree } from './durable-tree.ts';

type Body = Buffer | string;
const halfOf = (body: Body): Body => body.slice(0, body.length / 2);

/** Counts and fails the calls of `node:fs/promises`. Answers what puts the real ones back. */
export function guardPromises(counter: CallCounter, tree: DurableTree): () => void {
  const { open, readFile, readdir, stat, appendFile, writeFile, mkdir, rename, rm } = promises;

  /** A call that takes a path first; `after` hears of it once it was done. */
  const guarded =
    <A extends [unknown, ...unknown[]], R>(
      what: string,
      writes: boolean,
      act: (...values: A) => Promise<R>,
      after: (file: string, to: unknown) => void = () => undefined,
    ) =>
    async (...values: A): Promise<R> => {
      const [file, second] = values;
      if (counter.isOurs(file)) counter.demand(what, file, writes);
      const answer = await act(...values);
      if (counter.isOurs(file)) after(file, second);
      return answer;
    };

  async function write(what: string, file: string, act: (body: Body) => Promise<void>, body: Body) {
    const fault = counter.meet(what, file, true);
    if (fault === 'short') await act(halfOf(body));
    if (fault !== null) throw diskError(fault, what, file);
    await act(body);
  }

  /** A handle whose writing and flushing are counted too. */
  function guardHandle(file: string, handle: promises.FileHandle): promises.FileHandle {
    const flush = handle.sync.bind(handle);
    const plain = handle.write.bind(handle);
    const put = async (body: Body): Promise<void> => void (await plain(Buffer.from(body)));
    const trim = handle.truncate.bind(handle);
    return Object.assign(handle, {
      writeFile: (body: Body) => write('write', file, put, body),
      write: (body: Body) => write('write', file, put, body),
      appendFile: (body: Body) => write('append', file, put, body),
      async truncate(length: number) {
        counter.demand('truncate', file, false);
        await trim(length);
      },
      async sync() {
        counter.demand('fsync', file, true);
        await flush();
        await tree.flushed(file);
      },
    });
  }

  const writing =
    (what: 'append' | 'write', act: typeof promises.appendFile) =>
    async (file: string, body: Body, options?: { flag?: string; mode?: number }) => {
      if (!counter.isOurs(file)) return await act(file, body, options);
      await write(what, file, (part) => act(file, part, options), body);
      tree.made(file);
    };

  Object.assign(promises, {
    async open(file: string, flags?: string, mode?: number) {
      if (!counter.isOurs(file)) return await open(file, flags, mode);
      const writes = flags !== undefined && flags !== 'r';
      counter.demand('open', file, writes);
      const handle = await open(file, flags, mode);
      if (writes) tree.made(file);
      return guardHandle(file, handle);
    },
    readFile: guarded('read', false, readFile),
    readdir: guarded('readdir', false, readdir),
    stat: guarded('stat', false, stat),
    appendFile: writing('append', appendFile),
    writeFile: writing('write', writeFile),
    mkdir: guarded('mkdir', true, mkdir, (file) => tree.madeFolder(file)),
    rename: guarded('rename', true, rename, (file, to) => tree.renamed(file, String(to))),
    rm: guarded('rm', false, rm, (file) => tree.removed(file)),
  });
  return () =>
    void Object.assign(promises, {
      ...{ open, readFile, readdir, stat, appendFile, writeFile, mkdir, rename, rm },
    });
}
