/** Parameters that carry a person's key. */
const SECRET = /([?&](?:uid|signature|key|app_key|app_id|token)=)[^&#\s]*/gi;

/** An address (or a text that holds addresses) without the keys in it. */
export function redact(text: string): string {
  return text.replace(SECRET, '$1redacted');
}
