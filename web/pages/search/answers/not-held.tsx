import type { FC } from 'hono/jsx';
import { PartsLinks, withoutWords } from '../../../parts/figures/parts-links.tsx';
import type { HeldParts } from '../../../reading/measures/read-parts.ts';
import type { NotHeld } from '../../../reading/search/answers/answered.ts';
import { OutsideLink } from '../../../parts/outside-link.tsx';

/** For which part of what was asked for there is no figure, and where those of the others stand. */
const HeldInParts: FC<{ what: string; parts: HeldParts }> = ({ what, parts }) => {
  const without = withoutWords(parts);
  return (
    <p class="govuk-inset-text app-held-in-parts">
      <strong>
        {what}: held for {parts.place}
        {without === '' ? ' in parts' : `, but not for ${without}`}.
      </strong>{' '}
      <PartsLinks {...parts} />
    </p>
  );
};

/** What was asked for and is not held, said first, with the best link to where it may be. */
export const NotHeldHere: FC<{ items: readonly NotHeld[] }> = ({ items }) => (
  <>
    {items.map(({ what, outside, parts }) =>
      parts ? (
        <HeldInParts what={what} parts={parts} />
      ) : (
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
              See <OutsideLink href={outside.url}>{outside.name}</OutsideLink>
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
      ),
    )}
  </>
);
