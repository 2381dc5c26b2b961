const LONGEST = 2000;

/**
 * The address that a channel prints, ready to be a link: http or https alone (never `javascript:`),
 * without a name and password in it, `&amp;` mended, `www.…` made whole. Null for whatever else. Every
 * parameter stays: of some boards it alone tells one advert from another.
 */
export function readUrl(printed: string | null | undefined): string | null {
  const text = (printed ?? '').trim().replaceAll('&amp;', '&');
  const whole = /^www\./i.test(text) ? `https://${text}` : text;
  if (whole.length > LONGEST || /\s/.test(whole) || !URL.canParse(whole)) return null;
  const url = new URL(whole);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  url.username = '';
  url.password = '';
  return url.href;
}
