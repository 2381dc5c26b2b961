import { format } from 'oxfmt';

/** A page in Markdown as `npm run format` leaves it. Throws on a text that the formatter cannot read. */
export async function formatPage(text: string): Promise<string> {
  const { code, errors } = await format('page.md', text, { printWidth: 100, singleQuote: true });
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return code;
}
