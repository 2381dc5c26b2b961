import type { PageFrame } from '../parts/layout/page-frame.ts';
import type { ViewContext } from '../views/context.ts';

/** The parameters of the address of a page. */
export type Query = Readonly<Record<string, string | undefined>>;

/** What a page is made with: what its figures need, and what stands around them. */
export interface PageContext extends ViewContext {
  readonly frame: PageFrame;
}
