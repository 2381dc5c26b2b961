import type { Context } from 'hono';

const TEXTS = new WeakMap<Response, string>();

/** An answer of some text that whoever codes it finds again, without reading it as a stream. */
export function answerText(
  c: Context,
  text: string,
  headers: Readonly<Record<string, string>>,
): Response {
  const response = c.body(text, 200, headers);
  TEXTS.set(response, text);
  return response;
}

/** The text of an answer that {@link answerText} made. */
export function findText(response: Response): string | undefined {
  return TEXTS.get(response);
}
