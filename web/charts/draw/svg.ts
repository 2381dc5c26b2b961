import { parse, View } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { compile } from 'vega-lite';

/** What names a drawn chart to those who cannot see it. */
interface ChartNames {
  /** Unique on the page; every id inside the drawing starts with it. */
  readonly id: string;
  /** A short name, as plain text. */
  readonly name: string;
  /** Id of the visible sentence that says what the chart shows. */
  readonly describedBy: string;
}

/** A text made safe to stand in an attribute or an element of XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Attributes that say where a mark is, in pixels. */
const PLACES = / (?:d|transform|[xy][12]?|width|height)="[^"]*"/g;
const LONG_NUMBER = /\d+\.\d{2,}(?:e-\d+)?/g;

/** Places to a tenth of a pixel: what Vega writes beyond is seen by nobody, and is half of a drawing. */
const roundPlaces = (svg: string): string =>
  svg.replace(PLACES, (attribute) =>
    attribute.replace(LONG_NUMBER, (number) => String(Math.round(Number(number) * 10) / 10)),
  );

/**
 * Vega writes hundreds of roles and labels that screen readers stumble over, styles that a strict
 * content policy refuses, and ids that depend on what the process drew before. All of them go; the
 * picture gets one role, one name and one description.
 */
export function cleanSvg(svg: string, { id, name, describedBy }: ChartNames): string {
  const inner = roundPlaces(svg)
    .replace(/ (?:role|style|tabindex|xmlns:xlink|version|aria-[a-z]+)="[^"]*"/g, '')
    .replace(/<path class="background"[^>]*d="M0,0h0v0h0Z"[^>]*\/>/g, '')
    .replace(/<path class="foreground"[^>]*\/>/g, '')
    .replace(/ (?:pointer-events="none"|opacity="1"|font-family="[^"]*")/g, '')
    .replace(/ id="([^"]+)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`);
  const names = `role="img" aria-label="${escapeXml(name)}" aria-describedby="${describedBy}"`;
  return inner.replace('<svg ', `<svg ${names} focusable="false" `);
}

/** Draws a spec with its rows in Node, without a canvas: plain SVG as Vega writes it. */
export async function drawSvg(spec: TopLevelSpec, rows: readonly object[]): Promise<string> {
  const view = new View(parse(compile(spec).spec), { renderer: 'none' });
  try {
    return await view.data('rows', [...rows]).toSVG();
  } finally {
    view.finalize();
  }
}
