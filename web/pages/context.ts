import type { PageFrame } from '../parts/layout/page-frame.ts';
import type { ViewContext } from '../views/context.ts';

/** What a page is made with: what its figures need, and what stands around them. */
export interface PageContext extends ViewContext {
  readonly frame: PageFrame;
}
