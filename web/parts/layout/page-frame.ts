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

/** What a page is to those that share it or list it. */
export interface SharedPage {
  readonly title: string;
  /** One sentence of what is on it. */
  readonly description: string;
  /** Its one absolute address; undefined until the operator has set the public one. */
  readonly canonical: string | undefined;
  readonly chart: PageChart | undefined;
}

/**
 * The one address of a page: its path, and of its query the parameters that make it another page, in
 * the order of their names. What only sorts, tracks or is not known is left out.
 */
export function canonicalAddress(frame: PageFrame, state: readonly string[]): string | undefined {
  if (frame.publicUrl === undefined) return undefined;
  const kept = new URLSearchParams();
  for (const name of state.toSorted()) {
    const value = frame.query?.[name] ?? '';
    if (value !== '') kept.set(name, value);
  }
  return `${frame.publicUrl}${frame.path}${kept.size === 0 ? '' : `?${kept.toString()}`}`;
}
