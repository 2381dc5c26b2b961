import { escapeXml } from '../draw/svg.ts';
import type { ChartIntent } from '../intent.ts';
import { classify, type MapRow } from './classify.ts';
import { drawLinks, type HrefOf } from './draw-links.ts';
import { PATTERN_INK } from './map-palette.ts';
import { outline, pathOf } from './marks.ts';
import { type Paint, paintOf, patternsOf } from './paint.ts';
import { sayArea } from './say-area.ts';
import type { MapShapes } from './shape.ts';
import { chooseView, placeOf, type View, viewBoxOf } from './view.ts';

/** What a map is made of. */
export interface MapQuestion {
  /** Unique on the page; every id inside the drawing starts with it. */
  readonly id: string;
  /** A short name, as plain text. */
  readonly name: string;
  /** Id of the visible sentence or table that says what the map shows. */
  readonly describedBy: string;
  readonly shapes: MapShapes;
  /** One figure an area at most; an area without one is drawn as such. */
  readonly rows: readonly MapRow[];
  readonly measure: ChartIntent['measure'];
  /** Codes of areas that are outlined. */
  readonly focus?: readonly string[];
  /** Only these areas, as large as they fit; left out: all. */
  readonly only?: ReadonlySet<string> | undefined;
  /** Where an area leads; left out: nowhere. */
  readonly hrefOf?: HrefOf;
}

/** One line of the legend, and the look of its swatch. */
export interface MapLegendItem extends Paint {
  readonly words: string;
  /** How many areas are drawn so. */
  readonly count: number;
  /** One CSS pixel in the units of the map, which its patterns are drawn in. */
  readonly pixel: number;
}

/** A map as SVG: the picture, and the links that lie over it, which are for a pointer alone. */
export interface DrawnMap {
  readonly svg: string;
  readonly links: string;
  readonly legend: readonly MapLegendItem[];
  readonly attribution: string;
  /** Areas with a figure, or a reason why there is none, that have no shape here, by name. */
  readonly notDrawn: readonly string[];
}

/** Parts that are drawn again, larger, and the frames around them and around what was moved. */
function drawApart(id: string, { insets, moved, pixel }: View): string {
  const again = insets.map(
    ({ of, at }) =>
      `<svg ${placeOf(at)} viewBox="${viewBoxOf(of)}" stroke-width="${(pixel / 2) * ((of[2] - of[0]) / (at[2] - at[0]))}" stroke-linejoin="round"><rect fill="#fff" ${placeOf(of)}/><use href="#${id}-areas"/></svg>`,
  );
  const frames = [...moved, ...insets.map(({ at }) => at)].map((box) => `<rect ${placeOf(box)}/>`);
  if (frames.length === 0) return '';
  return `${again.join('')}<g fill="none" stroke="${PATTERN_INK}" stroke-width="${pixel}">${frames.join('')}</g>`;
}

/**
 * Draws a map of one figure an area. Pure: the same figures and shapes, the same bytes. The picture has
 * one role and one name; `links` lie over it, out of the way of the keyboard and of screen readers,
 * which have the table beside the map. Throws where an area has two figures.
 */
export function drawMap(question: MapQuestion): DrawnMap {
  const { id, name, describedBy, rows, measure, focus = [], only, hrefOf } = question;
  const view = chooseView(question.shapes, only);
  const { shapes, pixel, attributes } = view;
  const groups = classify(shapes, rows, measure);
  const painted = groups.map((group) => {
    const { fill, edge } = paintOf(group, id);
    const paths = group.areas.map(({ shape }) => pathOf(id, shape)).join('');
    return `<g fill="${fill}" stroke="${edge}">${paths}</g>`;
  });
  const known = new Set(question.shapes.shapes.flatMap(({ codes }) => codes));
  const outlined = focus.filter((code) => shapes.some((shape) => shape.code === code));
  const svg = [
    `<svg role="img" aria-label="${escapeXml(name)}" aria-describedby="${describedBy}" focusable="false" xmlns="http://www.w3.org/2000/svg" ${attributes}>`,
    patternsOf(groups, id, pixel),
    `<g stroke-width="${pixel / 2}" stroke-linejoin="round"><g id="${id}-areas">`,
    ...painted,
    outline(id, outlined, pixel),
    '</g></g>',
    drawApart(id, view),
    '</svg>',
  ].join('');
  const areas = groups.flatMap((group) =>
    group.areas.map(({ shape, row }) => ({
      shape,
      words: row ? sayArea(row, measure) : `${shape.name}: no figure held`,
    })),
  );
  return {
    svg,
    links: hrefOf ? drawLinks(id, view, areas, hrefOf) : '',
    legend: groups.map((group) => ({
      words: group.words,
      count: group.areas.length,
      pixel,
      ...paintOf(group, id),
    })),
    attribution: question.shapes.attribution,
    notDrawn: rows.flatMap(({ area, series, status }) =>
      known.has(area) || status === 'missing' ? [] : [series],
    ),
  };
}
