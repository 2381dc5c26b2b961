import type { MiddlewareHandler } from 'hono';
import { readPostcode } from '../schemas/words/postcode.ts';

/** `HD1` of `HD1 2TT`; any other text as it is. */
function shorten(text: string): string {
  const postcode = readPostcode(text);
  return postcode?.more ? postcode.district : text;
}

/**
 * Sends a visitor who typed a whole postcode on to the page of its district, so that the postcode
 * stands in no address, page, cache or history of ours: it can be of one household.
 */
export function shortenPostcodes(): MiddlewareHandler {
  return async (c, next) => {
    const asked = c.req.query();
    if (Object.values(asked).every((text) => shorten(text) === text)) return next();
    const query = new URLSearchParams(asked);
    for (const [name, text] of Object.entries(asked)) query.set(name, shorten(text));
    c.header('Cache-Control', 'no-store');
    c.header('Referrer-Policy', 'no-referrer');
    return c.redirect(`${c.req.path}?${query.toString()}`, 303);
  };
}
