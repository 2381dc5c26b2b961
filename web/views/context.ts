import type { ChartDrawer } from '../charts/chart.ts';
import type { ApiClient } from '../reading/api-client.ts';

/** What a figure is made with, at its own address or in a page. */
export interface ViewContext {
  readonly client: ApiClient;
  readonly charts: ChartDrawer;
  /** Base of absolute links, where the operator has set one. */
  readonly frame: { readonly publicUrl: string | undefined };
  /** Today in UTC as an ISO date; undefined where no clock was given. */
  readonly today: string | undefined;
}
