/** The page of a funnel, out of the address that the API answers it at. */
export const funnelHref = (path: string): string => `/funnel?${path.split('?')[1] ?? ''}`;
