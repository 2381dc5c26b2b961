import { createContext } from 'hono/jsx';

/** Where a service answers that was told neither a public address nor a port. */
export const PLACEHOLDER = 'http://localhost:8787';

/** The base of addresses in code to be copied from the page at hand. */
export const SiteContext = createContext(PLACEHOLDER);

/** Whether this address reaches the service from its own machine only. */
export function isOwnMachine(site: string): boolean {
  return new URL(site).hostname === 'localhost';
}
