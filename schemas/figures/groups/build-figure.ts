import type { Unit } from '../../words/vocabulary.ts';
import { divideByImplied, divideSums } from './divide-sums.ts';
import { type Built, type Part, notComputed } from './part.ts';
import type { Plan } from './plan.ts';
import { sumParts } from './sum-parts.ts';

/** The figures of one part for one period, by measure. */
export type PartFigures = ReadonlyMap<string, Part>;

/**
 * The figure of a group for one period, made of those of its parts as a plan has it. Each part has a
 * figure, published or hidden, of every measure of the plan. Pure.
 */
export function buildFigure(
  plan: Plan,
  parts: readonly PartFigures[],
  { unit, surveyed }: { readonly unit: Unit; readonly surveyed: boolean },
): Built {
  const figuresOf = (id: string): Part[] => parts.flatMap((part) => part.get(id) ?? []);
  switch (plan.how) {
    case 'refuse':
      return notComputed(plan.reason);
    case 'sum':
      return sumParts(figuresOf(plan.of.id), { measure: plan.of, surveyed });
    case 'divide': {
      const [above, below] = [plan.numerator, plan.denominator].map((measure) => {
        return { parts: figuresOf(measure.id), as: { measure, surveyed } };
      });
      return above && below ? divideSums(above, below, unit) : notComputed('It has no parts.');
    }
    case 'imply': {
      const { count, rate } = plan;
      const both = parts.flatMap((part) => {
        const [a, b] = [part.get(count.id), part.get(rate.id)];
        return a && b ? [{ count: a, rate: b }] : [];
      });
      return divideByImplied(both, { count, rate });
    }
  }
}
