/** The number in an element of the page that stands once, before the vacancies or after them. */
const readNumber = (text: string, element: string): number | null => {
  const found = new RegExp(`<${element}>\\s*(\\d{1,9})\\s*</${element}>`).exec(text)?.[1];
  return found === undefined ? null : Number(found);
};

/** How many pages and vacancies a search has in all, wherever the page says so; null where it does not. */
export function readTotals(
  text: string,
): { readonly pages: number; readonly results: number } | null {
  const pages = readNumber(text, 'totalPages');
  const results = readNumber(text, 'totalResults');
  return pages === null || results === null ? null : { pages, results };
}
