import type { MeasureDeclaration } from '../../../../../schemas/dataset/measure.ts';
import type { Order, Relation } from './find-relations.ts';
import { halfStep } from './half-step.ts';

/** What is said of measures in words, the difference that should be nothing, and what rounding leaves open, as SQL. */
export interface Written {
  readonly words: string;
  readonly difference: string;
  readonly allowed: string;
}

/** The column of `measures_wide` that holds a measure. */
export const wideColumn = (at: number): string => `m${at}`;

/** Writes relations and orders between measures as SQL over `measures_wide`, where each has a column. */
export class RelationWriter {
  constructor(private readonly measures: readonly MeasureDeclaration[]) {}

  private column(id: string): string {
    return wideColumn(this.measures.findIndex((measure) => measure.id === id));
  }

  private half(id: string): number {
    const measure = this.measures.find((each) => each.id === id);
    return measure === undefined ? 0 : halfStep(measure);
  }

  relation(relation: Relation): Written {
    if (relation.kind === 'rate') {
      const { rate, of, base, times } = relation;
      const [counted, whole] = [this.column(of), this.column(base)];
      const open = `${times} * (${this.half(of)} * ${whole} + ${this.half(base)} * ${counted}) / (${whole} * ${whole})`;
      return {
        words: `${rate} = ${times === 1 ? '' : `${times} × `}${of} ÷ ${base}`,
        difference: `${this.column(rate)} - ${times} * ${counted} / nullif(${whole}, 0)`,
        allowed: `${this.half(rate)} + ${open}`,
      };
    }
    const { whole, addends } = relation;
    const sum = addends.map((id) => this.column(id)).join(' + ');
    const ids = typeof whole === 'number' ? addends : [whole, ...addends];
    return {
      words: `${whole} = ${addends.join(' + ')}`,
      difference: `${typeof whole === 'number' ? whole : this.column(whole)} - (${sum})`,
      allowed: String(ids.reduce((all, id) => all + this.half(id), 0)),
    };
  }

  /** Positive where the order is lost. */
  order({ more, less }: Order): Written {
    return {
      words: `${more} ≥ ${less}`,
      difference: `${this.column(less)} - ${this.column(more)}`,
      allowed: String(this.half(more) + this.half(less)),
    };
  }
}
