import { gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeFeed } from '../../../../../pipelines/pool/reading/feed/decode-feed.ts';
import { splitItems } from '../../../../../pipelines/pool/reading/feed/split-items.ts';
import type { FeedEnd, RawItem } from '../../../../../pipelines/pool/reading/feed/split-items.ts';

interface Split {
  readonly items: readonly RawItem[];
  readonly end: FeedEnd;
}

async function split(pieces: readonly (string | Buffer)[], contentType = ''): Promise<Split> {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece));
  const raw = splitItems(decodeFeed(Readable.from(bytes), contentType));
  const items: RawItem[] = [];
  let next = await raw.next();
  while (next.done !== true) {
    items.push(next.value);
    next = await raw.next();
  }
  return { items, end: next.value };
}
const whatCame = ({ items }: Split): string[] =>
  items.map((item) => ('xml' in item ? item.xml.slice(0, 200) : item.setAside));

test('items come as they are written, wherever the pieces are cut', async () => {
  const items = [
    '<job id="1"><title>R&D 😀 chef</title></job>',
    '<job><title><![CDATA[a </job> & <b>]]></title></job>',
    '<job/>',
    '<job><!-- <job> --><x>&amp;</x></job>',
  ];
  const feed = Buffer.from(
    `<?xml version="1.0"?>\r\n<source><n>x</n>${items.join('\r\n')}</source>`,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: feed.length }), { maxLength: 20 }),
      async (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), feed.length];
        const pieces = at.slice(1).map((cut, index) => feed.subarray(at[index], cut));
        const came = await split(pieces);
        expect(whatCame(came)).toEqual(items);
        expect(came.end.isWhole).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('one malformed item is set aside, and its neighbours are not', async () => {
  const came = await split([
    '<jobs><job>1</job><job><a>2</b></job><job>3</job><job><c>4<job>5</job><job><![x]>6</job><job>7</job></jobs>',
  ]);
  expect(whatCame(came)).toEqual([
    ...['<job>1</job>', 'malformed', '<job>3</job>', 'malformed', '<job>5</job>', 'malformed'],
    '<job>7</job>',
  ]);
});

test('a feed that breaks off is not whole; its last item is set aside', async () => {
  const came = await split(['<jobs><job>1</job><job><title>Cut of']);
  expect(whatCame(came)).toEqual(['<job>1</job>', 'malformed']);
  expect(came.end.isWhole).toBe(false);
  expect((await split(['<jobs><job>1</job>'])).end.isWhole).toBe(false);
  expect(whatCame(await split(['<html><body>Maintenance</body></html>']))).toEqual([]);
  expect(whatCame(await split([]))).toEqual([]);
});

test('entities that grow, read files or ask hosts do nothing', async () => {
  const lol = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  const came = await split([
    `<!DOCTYPE jobs [<!ENTITY l0 "lol">${lol}<!ENTITY x SYSTEM "file:///etc/passwd">]>
     <jobs><job>&l9;</job><job>&x;</job><job><!DOCTYPE a [<!ENTITY b "c">]>&b;</job><job>4</job></jobs>`,
  ]);
  expect(whatCame(came)).toEqual([
    '<job>&l9;</job>',
    '<job>&x;</job>',
    'malformed',
    '<job>4</job>',
  ]);
});

test('an item that is too deep or too large is set aside', async () => {
  const deep = `<job>${'<a>'.repeat(500)}${'</a>'.repeat(500)}</job>`;
  const large = `<job>${'<a>x</a>'.repeat(200_000)}</job>`;
  expect(whatCame(await split(['<jobs>', deep, large, '<job>3</job></jobs>']))).toEqual([
    ...['too_deep', 'too_large', '<job>3</job>'],
  ]);
});

test('a section that never ends takes no memory, and what it swallowed is missed', async () => {
  const pieces = Array.from({ length: 64 }, () => Buffer.alloc(1 << 20, 'x'));
  const before = process.memoryUsage().heapUsed;
  const came = await split(['<jobs><job>1</job><job><![CDATA[', ...pieces, '</job></jobs>']);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(48 << 20);
  expect(whatCame(came)).toEqual(['<job>1</job>', 'too_large']);
  expect(came.end.isWhole).toBe(false);
});

const POUND = '<jobs><job>£12 – café</job></jobs>';
const latin = (text: string): Buffer => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1');

test.each([
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${POUND}`), ''],
  ['UTF-16 with a mark', Buffer.from(`\uFEFF${POUND}`, 'utf16le'), ''],
  ['UTF-16 without a mark', Buffer.from(POUND, 'utf16le'), ''],
  ['Windows-1252 as declared', latin(`<?xml version="1.0" encoding="windows-1252"?>${POUND}`), ''],
  ['ISO 8859-1 as the answer says', latin(POUND), 'text/xml; charset=ISO-8859-1'],
  ['a file of gzip', gzipSync(POUND), 'application/gzip'],
])('%s is read', async (_, bytes, contentType) => {
  expect(whatCame(await split([bytes.subarray(0, 3), bytes.subarray(3)], contentType))).toEqual([
    '<job>£12 – café</job>',
  ]);
});

test('a wrong encoding marks the item that it spoils; an unknown one or a broken file is refused', async () => {
  const came = await split([
    Buffer.concat([
      Buffer.from('<jobs><job>1</job><job>'),
      latin('£2'),
      Buffer.from('</job></jobs>'),
    ]),
  ]);
  expect(whatCame(came)).toEqual(['<job>1</job>', '<job>\uFFFD2</job>']);
  await expect(split(['<?xml version="1.0" encoding="klingon"?><jobs/>'])).rejects.toThrow(
    'unknown_encoding',
  );
  await expect(split([gzipSync(POUND.repeat(100)).subarray(0, 40)])).rejects.toThrow('broken_gzip');
});
