import type { FC } from 'hono/jsx';
import type { NotHeld } from '../../../reading/search/answers/answered.ts';

/** What was asked for and is not held, said first, with the best link to where it may be. */
export const NotHeldHere: FC<{ items: readonly NotHeld[] }> = ({ items }) => (
  <>
    {items.map(({ what, outside }) => (
      <p class="govuk-inset-text app-not-held">
        <strong>Not held here: {what}.</strong>{' '}
        {outside === undefined ? (
          <>
            No source of it is known here, nor a name like it. See{' '}
            <a class="govuk-link" href="/which-source">
              which source answers which question
            </a>
            .
          </>
        ) : (
          <>
            See{' '}
            <a class="govuk-link" href={outside.url} rel="external">
              {outside.name}
              <span class="govuk-visually-hidden"> (opens another site)</span>
            </a>
            {outside.dataset !== undefined && (
              <>
                {' '}
                (
                <a class="govuk-link" href={`/datasets/${outside.dataset}`}>
                  what it is
                </a>
                )
              </>
            )}
            .
          </>
        )}
      </p>
    ))}
  </>
);
