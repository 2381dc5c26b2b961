import type { AreaGroup } from './classify.ts';
import { ABSENT_FILL, classStyle, NO_CLASS, type NoClass, PATTERN_INK } from './map-palette.ts';

/** What the areas of a group are drawn with: a colour, or the address of a pattern of the same page. */
export interface Paint {
  readonly fill: string;
  readonly edge: string;
}

const patternId = (id: string, kind: NoClass): string => `${id}-${kind}`;

/** The paint of a group of areas of the map with this id. */
export function paintOf({ look }: Pick<AreaGroup, 'look'>, id: string): Paint {
  if (typeof look !== 'string') return classStyle(look.index, look.of);
  if (NO_CLASS[look].lines === '') return { fill: ABSENT_FILL, edge: PATTERN_INK };
  return { fill: `url(#${patternId(id, look)})`, edge: PATTERN_INK };
}

/** The patterns that groups of a map are drawn with, as SVG definitions; `pixel` is one pixel in its units. */
export function patternsOf(groups: readonly AreaGroup[], id: string, pixel: number): string {
  const patterns = groups.flatMap(({ look }) => {
    if (typeof look !== 'string' || NO_CLASS[look].lines === '') return [];
    const size = 'width="8" height="8" patternUnits="userSpaceOnUse"';
    const lines = `<path fill="none" stroke="${PATTERN_INK}" d="${NO_CLASS[look].lines}"/>`;
    return [
      `<pattern id="${patternId(id, look)}" ${size} patternTransform="scale(${pixel})"><path fill="#fff" d="M0 0h8v8H0z"/>${lines}</pattern>`,
    ];
  });
  return patterns.length === 0 ? '' : `<defs>${patterns.join('')}</defs>`;
}
