import type { FC, PropsWithChildren } from 'hono/jsx';

/** A part of a long page under a heading of its own; `id` is where links to it lead. */
export const Section: FC<PropsWithChildren<{ id: string; title: string }>> = ({
  id,
  title,
  children,
}) => (
  <section aria-labelledby={id}>
    <h2 class="govuk-heading-l" id={id}>
      {title}
    </h2>
    {children}
  </section>
);

/** The {@link Section} of a page whose sections are listed once, as {@link Contents} lists them. */
export function sectionsOf<Id extends string>(
  sections: readonly (readonly [Id, string])[],
): FC<PropsWithChildren<{ id: Id }>> {
  const titles = new Map<string, string>(sections);
  return ({ id, children }) => (
    <Section id={id} title={titles.get(id) ?? id}>
      {children}
    </Section>
  );
}
