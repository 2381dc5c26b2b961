/** A postcode or its first half, such as `HD1` or `HD1 2TT` (as Royal Mail writes them). */
const POSTCODE = /^[A-Z]{1,2}[0-9][0-9A-Z]?( ?[0-9][A-Z]{2})?$/i;

/** Whether a text is written as a postcode is; nobody knows here whether there is one. */
export const looksLikePostcode = (text: string): boolean => POSTCODE.test(text.trim());
