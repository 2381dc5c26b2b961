import type { Hono } from 'hono';
import { homePage } from '../pages/home/page.tsx';
import { searchPage } from '../pages/search/page.tsx';
import { createExamples } from '../reading/home/read-examples.ts';
import { complete } from '../reading/suggest/complete.ts';
import { isSuggestedKind, SUGGESTED } from '../reading/suggest/suggestion.ts';
import { typedText } from '../words/typed.ts';
import type { Routing } from './routing.ts';

/** Where things are found: the home page, the search, and the completing of boxes. */
export function mountSearch(app: Hono, { contextOf, search, names }: Routing): void {
  const readExamples = createExamples();
  app.get('/', async (c) =>
    c.html(await homePage(await contextOf(c), c.req.query(), readExamples)),
  );
  app.get('/search', async (c) => {
    const context = await contextOf(c);
    const examples =
      typedText(c.req.query('q')) === '' ? await readExamples(context.client) : undefined;
    const found = await searchPage(context, { search, names }, c.req.query(), examples);
    return found.redirect === undefined ? c.html(<>{found.page}</>) : c.redirect(found.redirect);
  });
  app.get('/search/suggest.json', async (c) => {
    const kind = c.req.query('kind') ?? '';
    const typed = typedText(c.req.query('q'));
    const found = complete(
      await names(await search()),
      typed,
      isSuggestedKind(kind) ? kind : undefined,
    );
    return c.json({
      suggestions: found.map((each) => ({ ...each, kind: SUGGESTED[each.kind] })),
    });
  });
}
