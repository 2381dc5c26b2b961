import type { FC, PropsWithChildren } from 'hono/jsx';

/** A link that leaves this site, and says so to those who hear it. */
export const OutsideLink: FC<PropsWithChildren<{ href: string }>> = ({ href, children }) => (
  <a class="govuk-link" href={href} rel="external">
    {children}
    <span class="govuk-visually-hidden"> (opens another site)</span>
  </a>
);
