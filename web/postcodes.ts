import type { MiddlewareHandler } from 'hono';
import { readPostcode, withoutPostcodes } from '../schemas/words/postcode.ts';

/** `HD1` of `HD1 2TT` or of its sector `HD1 2`; `courses near HD1` of `courses near HD1 2TT`. */
function shorten(text: string): string {
  const postcode = readPostcode(text);
  return postcode?.more ? postcode.district : withoutPostcodes(text);
}

/**
 * Sends a visitor who typed a whole postcode, alone or among other words, on to the page of its
 * district, so that the postcode stands in no address, page, cache or history of ours: it can be of
 * one household.
 */
export function shortenPostcodes(): MiddlewareHandler {
  return async (c, next) => {
    const asked = new URL(c.req.url).searchParams;
    const query = new URLSearchParams();
    for (const [name, text] of asked) query.append(name, shorten(text));
    if (query.toString() === asked.toString()) return next();
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    return c.redirect(`${c.req.path}?${query.toString()}`, 303);
  };
}
