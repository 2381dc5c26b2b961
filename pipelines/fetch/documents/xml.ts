import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

/** An element list as the parser gives it: one element alone is not a list, none is nothing. */
export function elements<T extends z.ZodType>(item: T) {
  return z
    .union([z.array(item), item.transform((one) => [one])])
    .nullish()
    .transform((list) => list ?? []);
}

/**
 * Reads a whole XML document: names without prefix, attributes beside elements, every value text.
 * Throws an error that says which line is not well formed.
 */
export function readXml<T>(document: string, schema: z.ZodType<T>): T {
  const tree: unknown = parser.parse(document, true);
  return schema.parse(tree);
}

/**
 * Reads a piece of XML as it is, with faults that {@link readXml} refuses: bare ampersands, entities
 * that nobody declared (they stay as they are written). Throws where even that finds no end of a tag.
 */
export function readLooseXml(piece: string): unknown {
  return parser.parse(piece);
}
