import type { ChartIntent } from '../intent.ts';
import {
  DEMAND,
  INK,
  OTHERS,
  PROVISION,
  REFERENCE_DASHES,
  SERIES_STYLES,
  seriesStyle,
} from './palette.ts';

/** What a series is to its chart. */
export type Role = 'focus' | 'reference' | 'chosen' | 'other';

/** How a series is drawn, as line, bar or rule. */
export interface RoleStyle {
  readonly role: Role;
  readonly colour: string;
  readonly dash: readonly number[];
  /** Of a line, in pixels. */
  readonly width: number;
}

const SOLID = [1, 0];
type Roles = Pick<ChartIntent, 'focus' | 'references' | 'chosen' | 'side'>;
const SIDES = { demand: DEMAND, provision: PROVISION } as const;

/** Whether a chart tells its series apart by what they are to it. */
export const hasRoles = ({ focus, references = [] }: Roles): boolean =>
  focus !== undefined || references.length > 0;

/**
 * The style of a series by its name: the focus in colour and solid, references in ink and dashed,
 * chosen ones in colours of their own, the others grey. Pure.
 */
export function roleStyle(intent: Roles, name: string): RoleStyle {
  const { focus, references = [], chosen = [], side } = intent;
  if (name === focus) {
    const colour = side === undefined ? seriesStyle(0).colour : SIDES[side];
    return { role: 'focus', colour, dash: SOLID, width: 4 };
  }
  const reference = references.indexOf(name);
  if (reference !== -1) {
    const dash = REFERENCE_DASHES[reference % REFERENCE_DASHES.length] ?? SOLID;
    return { role: 'reference', colour: INK, dash, width: 2 };
  }
  const place = chosen.indexOf(name);
  if (place === -1) return { role: 'other', colour: OTHERS, dash: SOLID, width: 1.5 };
  const first = focus === undefined ? 0 : 1;
  const style = seriesStyle(first + (place % (SERIES_STYLES.length - first)));
  return { role: 'chosen', ...style, width: 3 };
}

/** The style of each series: by what it is to its chart, or by its order where all are alike. Pure. */
export function seriesStyles(
  intent: Roles,
  names: readonly string[],
): ReadonlyMap<string, RoleStyle> {
  return new Map(
    names.map((name, index) => [
      name,
      hasRoles(intent)
        ? roleStyle(intent, name)
        : { role: 'chosen', ...seriesStyle(index), width: 3 },
    ]),
  );
}

/**
 * The names that stand at their lines and in sentences: the focus, those chosen, then the references;
 * none that is grey. In the order given where all are alike.
 */
export function labelledNames(intent: Roles, names: readonly string[]): string[] {
  if (!hasRoles(intent)) return [...names];
  return (['focus', 'chosen', 'reference'] as const).flatMap((wanted) =>
    names.filter((name) => roleStyle(intent, name).role === wanted),
  );
}

/** Whether the confidence of a series is drawn: of the focus alone, where there are roles. */
export const hasBand = (intent: Roles, name: string): boolean =>
  !hasRoles(intent) || name === intent.focus;

/** The names of series by the width of their lines, the thinnest first: those lie behind the others. */
export function byWidth(styles: ReadonlyMap<string, RoleStyle>) {
  const widths = [...new Set([...styles.values()].map(({ width }) => width))];
  return widths
    .toSorted((a, b) => a - b)
    .map((px) => ({
      px,
      names: [...styles].flatMap(([name, { width }]) => (width === px ? [name] : [])),
    }));
}
