import { countWords } from '../../schemas/words/count-words.ts';
import type { Declaration } from '../../schemas/dataset/declaration.ts';
import { Labels } from '../../schemas/dataset/label.ts';
import type { ReleaseLabel } from '../../schemas/dataset/label.ts';
import { declares, declaresFigures } from '../../schemas/dataset/declares.ts';
import { comparePeriods, findPeriod } from '../../schemas/words/period.ts';
import type { Period } from '../../schemas/words/period.ts';
import { hasRows } from '../../schemas/words/kinds.ts';
import { REGULARITIES, regularityOfMonths } from '../../schemas/words/vocabulary.ts';
import type { Regularity } from '../../schemas/words/vocabulary.ts';
import type { DerivedLabels } from '../publishers/adapter.ts';
import type { Draft } from '../kinds/kind.ts';
import { stepsInMonths } from '../kinds/observations/cover.ts';

/**
 * The regularity that the periods themselves show: the commonest step between successive ones. Parts
 * of a year beside whole years are another matter, so only those like the first are looked at.
 */
export function deriveRegularity(periods: readonly Period[]): {
  value: Regularity | null;
  how: string;
} {
  const counts = new Map<number, number>();
  const alike = periods.filter(({ type }) => type === periods[0]?.type);
  for (const step of stepsInMonths(alike)) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [commonest] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  if (!commonest) return { value: null, how: 'fewer than two periods to compare' };
  const value = regularityOfMonths(commonest[0]) ?? null;
  return { value, how: `${countWords(commonest[0], 'month')} between most successive periods` };
}

/** Why a dataset has no date of its last update; null where it has one or nothing says why. */
function explainNoDate(declaration: Declaration, derived: DerivedLabels | null): string | null {
  if ((derived?.updated ?? declaration.updated) !== null) return null;
  if (declaration.undated !== null) return declaration.undated;
  if (!hasRows(declaration) && declaration.state === 'live') {
    return 'The source is linked and not followed here; its own page says when it was last updated';
  }
  return derived === null ? null : "The publisher's feed gives no date of its last update";
}

/** The classifications that the codes of the rows are held against when they are read. */
function deriveClassification(
  declaration: Declaration,
  derived: DerivedLabels | null,
): Pick<Labels['classification'], 'derived' | 'agrees' | 'how'> {
  const dimensions = declaresFigures(declaration) ? declaration.dimensions : [];
  const lists = dimensions.flatMap(({ codes }) =>
    Array.isArray(codes) ? [] : [codes.classification.toUpperCase().replaceAll('-', ' ')],
  );
  const found = derived?.classification ?? lists[0] ?? null;
  if (found === null) return { derived: null, agrees: null, how: 'the feed does not say' };
  const declared = declaration.classification.standards;
  return {
    derived: found,
    agrees: declared.some((standard) => standard === found || standard.endsWith(` ${found}`)),
    how:
      derived?.classification === found
        ? "names in the publisher's feed"
        : 'the list that the codes of the rows are found in',
  };
}

const agree = (declared: unknown, derived: unknown): boolean | null =>
  declared === null || derived === null
    ? null
    : JSON.stringify(declared) === JSON.stringify(derived);

function deriveFive(
  declaration: Declaration,
  derived: DerivedLabels | null,
  draft: LabelEvidence | null,
): Labels {
  const { coverage, areas: spatial } = draft ?? { coverage: null, areas: [] };
  const periods = (draft?.periods ?? [])
    .flatMap((code) => findPeriod(code) ?? [])
    .sort(comparePeriods);
  const regularity =
    declaration.regularity === 'once'
      ? { value: null, how: 'published once: its periods do not tell when' }
      : deriveRegularity(periods);
  const declaredTypes = declaration.spatial_availability;
  const heldTypes = spatial.length === 0 ? null : spatial.map(({ area_type }) => area_type);
  const { published_as: published, classification } = declaration;
  return Labels.parse({
    source: {
      publisher: declaration.publisher,
      ...published,
      declared: published.name,
      derived: derived?.name ?? null,
      agrees: agree(published.name.toLowerCase(), derived?.name?.toLowerCase() ?? null),
      how:
        (derived?.name ?? null) === null
          ? 'the feed does not name itself'
          : "the service's own name for it",
    },
    regularity: {
      value: declaration.regularity,
      name: REGULARITIES[declaration.regularity],
      declared: declaration.regularity,
      derived: regularity.value,
      // How far apart past periods are says nothing of a dataset that has ended.
      agrees:
        declaration.regularity === 'ended' ? null : agree(declaration.regularity, regularity.value),
      how: regularity.how,
    },
    date: {
      updated: derived?.updated ?? declaration.updated,
      next_update: derived?.nextUpdate ?? null,
      first_period: coverage?.periods?.first ?? null,
      last_period: coverage?.periods?.last ?? null,
      why_empty: explainNoDate(declaration, derived),
      declared: declaration.updated,
      derived: derived?.updated ?? null,
      agrees: agree(declaration.updated, derived?.updated ?? null),
      how:
        (derived?.updated ?? null) === null
          ? 'the publisher gives no date in this feed'
          : "the service's own date",
    },
    classification: {
      ...classification,
      declared: classification.value,
      ...deriveClassification(declaration, derived),
    },
    spatial_availability: {
      value: heldTypes ?? declaredTypes,
      areas: spatial,
      declared: declaredTypes,
      derived: heldTypes,
      agrees: heldTypes === null ? null : agree(declaredTypes.toSorted(), heldTypes.toSorted()),
      how: heldTypes === null ? 'no rows with places' : 'area types among the rows',
    },
  });
}

/** What the rows say, to be set beside what was declared. */
type LabelEvidence = Pick<Draft, 'coverage' | 'periods' | 'areas'>;

/**
 * Everything about a release that is words, with what was declared beside what the publisher's
 * feed (`derived`) and the rows (`draft`) say. Null: there is no feed, there are no rows.
 */
export function labelRelease(
  declaration: Declaration,
  derived: DerivedLabels | null,
  draft: LabelEvidence | null,
): ReleaseLabel {
  return {
    title: declaration.title,
    summary: declaration.summary,
    themes: declaration.themes,
    labels: deriveFive(declaration, derived, draft),
    accreditation: declaration.accreditation,
    estimated_from: declaration.estimated_from,
    licence: declaration.licence,
    access: declaration.access,
    state: declaration.state,
    succeeded_by: declaration.succeeded_by,
    hosted_as: declares(declaration, 'hosted_as') ? declaration.hosted_as : null,
    reference: declares(declaration, 'reference') ? declaration.reference : null,
    question: declaration.question,
    smallest_safe_area: declaration.smallest_safe_area,
    trap: declaration.trap,
    not_for: declaration.not_for,
    quality: declaration.quality,
    provisional: declaresFigures(declaration) ? declaration.provisional : null,
    breaks: declaration.breaks,
    publisher_notes: [...(derived?.notes ?? [])],
  };
}
