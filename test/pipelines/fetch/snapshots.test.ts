import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { expect, test } from 'vitest';
import type { Service } from '../../support/taking.ts';
import { taking } from '../../support/taking.ts';
import { digestBytes } from '../../../pipelines/store/releases/digest.ts';

const ADVERT = 'Welder; ring 01924 000000';
const hideNumbers = (): Transform =>
  new Transform({
    transform(piece: Buffer, _encoding, done) {
      done(null, Buffer.from(piece.toString().replaceAll(/\d/g, '#')));
    },
  });

/** Every file under a folder, one after the other. */
async function readAll(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

test('what a cleaner takes out is written nowhere, and both digests are kept', async () => {
  const service: Service = () => new Response(ADVERT);
  await taking(service, async ({ snapshots }) => {
    const request = { url: 'https://a.example/', role: 'data', clean: hideNumbers } as const;
    const taken = await snapshots.take(request);
    expect(await readFile(taken.path, 'utf8')).toBe('Welder; ring ##### ######');
    expect(taken.sha256).toBe(digestBytes('Welder; ring ##### ######'));
    expect(taken.received).toEqual({ sha256: digestBytes(ADVERT), bytes: ADVERT.length });
    expect(await readAll(path.dirname(path.dirname(taken.path)))).not.toContain('01924');
  });
});

test('a request is told from others by its method, headers and body, and recorded with them', async () => {
  let asked = 0;
  const service: Service = async (request) => {
    asked += 1;
    return new Response(`${request.method} ${request.headers.get('x-as')} ${await request.text()}`);
  };
  await taking(service, async ({ snapshots }) => {
    const post = (body: string, as = 'a') =>
      snapshots.take({
        ...({ url: 'https://a.example/', method: 'POST', headers: { 'X-As': as }, body } as const),
        role: 'data',
      });
    const taken = [await post('one'), await post('two'), await post('one', 'b')];
    expect(new Set(taken.map(({ sha256 }) => sha256)).size).toBe(3);
    expect(asked).toBe(3);
    expect(taken[0]?.request).toEqual({ method: 'POST', headers: { 'x-as': 'a' }, body: 'one' });
    const plain = await snapshots.take({ url: 'https://a.example/', role: 'data' });
    expect(plain).not.toHaveProperty('request');
  });
});
