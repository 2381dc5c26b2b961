import { findWhole } from './find-names.ts';
import type { Gazetteer } from './gazetteer.ts';

/** What parts several places in one text, whatever they are called. */
const PARTS = /\s*(?:[;|•\n\r\t]|\s[-–—]\s|:)\s*/;
/** What parts places unless it is inside a name: `Brighton and Hove`. */
const JOINS = /\s*\/\s*|\s+(?:and|or)\s+|\s*&\s*/i;

/** The pieces of one place, the narrowest first: town, county, region. */
export type PlacePieces = readonly string[];

const trimmed = (pieces: readonly string[]): string[] =>
  pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');

/**
 * The places that a text may name, each in its pieces. `Rotherham/Sheffield` has two, and `Leeds or
 * Bradford, West Yorkshire` too, both in West Yorkshire. Whether towns between commas are one place or
 * several is not told here.
 */
export function splitPlace(gazetteer: Gazetteer, text: string): PlacePieces[] {
  return trimmed(text.split(PARTS)).flatMap((part): PlacePieces[] => {
    const [first = '', ...rest] = trimmed(part.split(','));
    const isName = !JOINS.test(first) || findWhole(gazetteer, first) !== undefined;
    return (isName ? [first] : trimmed(first.split(JOINS))).map((each) => [each, ...rest]);
  });
}
