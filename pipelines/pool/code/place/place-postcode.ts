import type { Gazetteer, PostcodeArea } from './gazetteer.ts';

const OUTWARD = '[A-Z]{1,2}[0-9][0-9A-Z]?';
const WHOLE = new RegExp(String.raw`\b(${OUTWARD})\s*([0-9])[A-Z]{2}\b`, 'i');
const DISTRICT = new RegExp(String.raw`^(${OUTWARD})(?:\s+([0-9]))?$`, 'i');
/** Northern Ireland: its postcodes have terms of their own and are not held. */
export const NORTHERN_IRELAND = 'N92000002';

/** A postcode of an advert: its district, and where it lies as far as that is held. */
export interface PostcodePlace {
  readonly district: string;
  readonly how: 'postcode' | 'postcode_district';
  /** Undefined where only the district is printed right, or it lies in Northern Ireland. */
  readonly at: PostcodeArea | undefined;
  readonly isNorthernIrish: boolean;
}

/**
 * The postcode that a text names: a whole one anywhere in it, or a district as one of its pieces.
 * Undefined where it names none, or one whose district there is not.
 */
export function findPostcode({ postcodes }: Gazetteer, text: string): PostcodePlace | undefined {
  const pieces = text.split(/[,;|\n]/).map((piece) => piece.trim());
  const [, outward, digit] =
    WHOLE.exec(text) ?? pieces.map((piece) => DISTRICT.exec(piece)).find((found) => found) ?? [];
  if (outward === undefined) return undefined;
  const district = outward.toUpperCase();
  if (/^BT\d/.test(district)) {
    return { district, how: 'postcode_district', at: undefined, isNorthernIrish: true };
  }
  const sector = digit === undefined ? undefined : postcodes.get(`${district}-${digit}`);
  const at = sector ?? postcodes.get(district);
  const how = sector ? 'postcode' : 'postcode_district';
  return at && { district, how, at, isNorthernIrish: false };
}
