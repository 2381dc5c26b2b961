import { escapeXml } from '../draw/svg.ts';
import { meets, type Shape } from './shape.ts';
import { placeOf, type View, viewBoxOf } from './view.ts';

/** Where an area leads, as an address within the site; undefined where it leads nowhere. */
export type HrefOf = (code: string) => string | undefined;

/** A shape with what its tooltip says. */
interface Titled {
  readonly shape: Shape;
  readonly words: string;
}

/**
 * Links over the shapes of a map, with what is said of each where a pointer rests. They are hidden
 * from screen readers and out of the order of the keyboard: a picture may hold no links, and three
 * hundred stops help nobody. A list beside the map leads to the same places. `id` is that of the map whose shapes they lie over. Pure.
 */
export function drawLinks(
  id: string,
  { insets, attributes }: Pick<View, 'insets' | 'attributes'>,
  areas: readonly Titled[],
  hrefOf: HrefOf,
): string {
  const linksOf = (chosen: readonly Titled[]): string =>
    chosen
      .map(({ shape: { code }, words }) => {
        const href = hrefOf(code);
        const inside = `<title>${escapeXml(words)}</title><use href="#${id}-${code}"/>`;
        if (href === undefined) return `<g>${inside}</g>`;
        return `<a tabindex="-1" href="${escapeXml(href)}">${inside}</a>`;
      })
      .join('');
  const again = insets.map(({ of, at }) => {
    const within = areas.filter(({ shape }) => meets(shape.box, of));
    return `<svg ${placeOf(at)} viewBox="${viewBoxOf(of)}">${linksOf(within)}</svg>`;
  });
  return `<svg class="app-map__links" aria-hidden="true" focusable="false" ${attributes}><g fill="none" pointer-events="all">${linksOf(areas)}${again.join('')}</g></svg>`;
}
