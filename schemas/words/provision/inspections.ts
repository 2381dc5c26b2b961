/** Where reports of inspections stand, of the provider that is called so: Ofsted's own search. */
export const inspectionsUrl = (name: string): string =>
  `https://reports.ofsted.gov.uk/search?q=${encodeURIComponent(name)}`;
