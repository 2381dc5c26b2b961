/** A postcode district that a text names, and whether the text goes on to one postcode. */
interface PostcodeAsked {
  /** The first half: `HD1`. */
  readonly district: string;
  /** More than the district was written: it is looked at no further. */
  readonly more: boolean;
}

const OUTWARD = '[A-Z]{1,2}[0-9][0-9A-Z]?';
const WRITTEN = new RegExp(`^(${OUTWARD})(?: ?([0-9][A-Z]{2})| ([0-9]))?$`, 'i');
/** In a text or an address, where a space may be written as `+` or `%20`. */
const WHOLE = new RegExp(`(?:\\b|(?<=%20))(${OUTWARD})(?:\\s|\\+|%20)*[0-9][A-Z]{2}\\b`, 'gi');

/**
 * Reads a postcode as Royal Mail writes it (`HD1 2TT`), its district (`HD1`) or its sector
 * (`HD1 2`); undefined for other texts. Whether there is one by that name is not known here.
 */
export function readPostcode(text: string): PostcodeAsked | undefined {
  const written = WRITTEN.exec(text.trim().replaceAll(/\s+/g, ' '));
  const district = written?.[1]?.toUpperCase();
  if (written === null || district === undefined) return undefined;
  return { district, more: written[2] !== undefined || written[3] !== undefined };
}

/**
 * A text or an address with every whole postcode in it cut to its district: a postcode can be of one
 * household.
 */
export function withoutPostcodes(text: string): string {
  return text.replaceAll(WHOLE, '$1');
}
