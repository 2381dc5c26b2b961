import type { ChartIntent } from '../intent.ts';
import { INK, OTHERS, REFERENCE_DASHES, SERIES_STYLES, seriesStyle } from './palette.ts';

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
type Roles = Pick<ChartIntent, 'focus' | 'references' | 'chosen'>;

/** Whether a chart tells its series apart by what they are to it. */
export const hasRoles = ({ focus, references = [] }: Roles): boolean =>
  focus !== undefined || references.length > 0;

/**
 * The style of a series by its name: the focus in colour and solid, references in ink and dashed,
 * chosen ones in colours of their own, the others grey. Pure.
 */
export function roleStyle(intent: Roles, name: string): RoleStyle {
  const { focus, references = [], chosen = [] } = intent;
  if (name === focus) return { role: 'focus', ...seriesStyle(0), dash: SOLID, width: 4 };
  const reference = references.indexOf(name);
  if (reference !== -1) {
    const dash = REFERENCE_DASHES[reference % REFERENCE_DASHES.length] ?? SOLID;
    return { role: 'reference', colour: INK, dash, width: 2 };
  }
  const place = chosen.indexOf(name);
  if (place === -1) return { role: 'other', colour: OTHERS, dash: SOLID, width: 1.5 };
  return {
    role: 'chosen',
    ...seriesStyle(1 + (place % (SERIES_STYLES.length - 1))),
    dash: SOLID,
    width: 3,
  };
}
