import type { MeasureRecord } from '../../../dataset/measure.ts';
import { type PublishedCount, boundCount } from '../../beside/achievements.ts';
import type { Span } from '../../difference.ts';
import { roundedSpan } from '../../groups/span.ts';
import { wholeOf } from '../../whole-of.ts';
import { ANY_SHARE, boundPeople, boundRelated, boundWidened, countWithout } from './bounds.ts';
import type { RuleCode } from './words.ts';

/** A figure as published, and the measure that says how exact it is. */
export interface PublishedFigure extends PublishedCount {
  readonly measure: Pick<MeasureRecord, 'nature' | 'rounding' | 'unit'>;
}

/** The figures that each rule is worked out from. */
export const NEEDS = {
  widened: ['share', 'found', 'members', 'leavers', 'achieved'],
  found: ['share', 'found', 'members'],
  implies: ['share'],
  implied_by: ['share'],
  excludes: ['share'],
  people: ['count'],
} as const satisfies Record<RuleCode, readonly string[]>;
/** What a figure is to a rule: `members` are those who achieved, `found` those of them in the records. */
export type Role = (typeof NEEDS)[RuleCode][number];
/** Published figures by what they are to a rule. */
export type Inputs = Partial<Readonly<Record<Role, PublishedFigure | undefined>>>;

/** All that a published share may be, 0 to 1; anything where it is hidden: it is not worked back out. */
function spanOfShare(figure: PublishedFigure | undefined): Span {
  const value = figure?.value ?? null;
  if (!figure || value === null) return ANY_SHARE;
  const { low, high } = roundedSpan(value, figure.measure);
  const whole = wholeOf(figure.measure);
  return { low: Math.max(0, low / whole), high: Math.min(1, high / whole) };
}

const spanOfCount = (figure: PublishedFigure | undefined): Span | undefined =>
  figure && boundCount(figure, figure.measure.rounding?.to ?? 0);

/** How each rule is worked out; undefined where a count that it leans on is hidden. */
const COMPUTE: Readonly<Record<RuleCode, (inputs: Inputs) => Span | undefined>> = {
  widened({ share, found, members, leavers, achieved }) {
    const [all, left] = [spanOfCount(members), spanOfCount(leavers)];
    if (!all || !left) return undefined;
    return boundWidened({
      share: spanOfShare(share),
      found: spanOfCount(found) ?? { low: 0, high: all.high },
      members: all,
      added: countWithout(left, spanOfShare(achieved)),
    });
  },
  found({ share, found, members }) {
    const all = spanOfCount(members);
    return (
      all &&
      boundWidened({
        share: spanOfShare(share),
        found: spanOfCount(found) ?? { low: 0, high: all.high },
        members: all,
        added: { low: 0, high: 0 },
      })
    );
  },
  implies: ({ share }) => boundRelated(spanOfShare(share), 'implies'),
  implied_by: ({ share }) => boundRelated(spanOfShare(share), 'implied_by'),
  excludes: ({ share }) => boundRelated(spanOfShare(share), 'excludes'),
  people({ count }) {
    const span = spanOfCount(count);
    return span && boundPeople(span);
  },
};

/**
 * The least and the most that published figures allow for what is asked: shares from 0 to 1, counts as
 * they are; undefined where a count that the rule leans on is hidden or missing. Pure.
 */
export function computeBounds(rule: RuleCode, inputs: Inputs): Span | undefined {
  return COMPUTE[rule](inputs);
}
