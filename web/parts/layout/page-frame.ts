import type { Making } from '../../../schemas/answers/health.ts';
import type { Stamp } from '../../reading/catalogue.ts';
import type { ChartAddress } from '../../views/address.ts';

/** What surrounds every page: where it is, and what kind of figures the store holds. */
export interface PageFrame {
  /** Path of the page, for the navigation. */
  readonly path: string;
  /** The query of the address, of which a page says what it does not take. */
  readonly query?: Readonly<Record<string, string>>;
  readonly stamp: Stamp;
  /** How far the sample has come that is being made beside the service. */
  readonly making?: Making | null;
  /** Base of absolute links, where the operator has set one. */
  readonly publicUrl: string | undefined;
  /** Where the service answers, for code to be copied: the public address, or its own. */
  readonly site: string;
  /** Address of the script that makes charts interactive; undefined where there is none. */
  readonly loader?: string | undefined;
  /** Address of the script that completes boxes; undefined where there is none. */
  readonly complete?: string | undefined;
}

/** The chart that stands for a page where it is shared, and what it says in words. */
export interface PageChart {
  readonly address: ChartAddress;
  readonly words: string;
}

/** The same thing in a form for programs, or its description. */
export interface PageLink {
  readonly rel: 'alternate' | 'describedby';
  readonly type: string;
  readonly title: string;
  readonly href: string;
}
