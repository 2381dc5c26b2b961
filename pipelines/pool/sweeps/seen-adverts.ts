import { createHash } from 'node:crypto';

/** Whether an id came before in a sweep, and with the same content. */
type Seen = 'new' | 'repeated' | 'contradicted';

const SMALLEST = 1024;

const digest = (text: string): bigint => {
  const bytes = createHash('sha1').update(text).digest();
  // Zero marks an empty slot.
  return bytes.readBigUInt64BE(0) || 1n;
};

/**
 * The ids of a sweep with digests of their adverts: 16 bytes each in a table of which half is free,
 * so that a million take 32 MB. Ids are told apart by 64 bits: of a million, two are taken for one
 * with a chance of 1 in 37 million.
 */
export function openSeenAdverts(): (id: string, content: string) => Seen {
  let ids = new BigUint64Array(SMALLEST);
  let contents = new BigUint64Array(SMALLEST);
  let count = 0;

  const findSlot = (table: BigUint64Array, id: bigint): number => {
    const last = table.length - 1;
    let slot = Number(id & BigInt(last));
    while (table[slot] !== 0n && table[slot] !== id) slot = (slot + 1) & last;
    return slot;
  };
  const grow = (): void => {
    const wider = {
      ids: new BigUint64Array(ids.length * 2),
      contents: new BigUint64Array(ids.length * 2),
    };
    ids.forEach((id, at) => {
      if (id === 0n) return;
      const slot = findSlot(wider.ids, id);
      wider.ids[slot] = id;
      wider.contents[slot] = contents[at] ?? 0n;
    });
    ({ ids, contents } = wider);
  };

  return (id, content) => {
    const [key, said] = [digest(id), digest(content)];
    const slot = findSlot(ids, key);
    if (ids[slot] === key) return contents[slot] === said ? 'repeated' : 'contradicted';
    ids[slot] = key;
    contents[slot] = said;
    count += 1;
    if (count * 2 > ids.length) grow();
    return 'new';
  };
}
