import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { PartsLinks, withoutWords } from '../../../parts/figures/parts-links.tsx';
import type { HeldParts } from '../../../reading/measures/read-parts.ts';
import type { ShownMeasure } from '../../../reading/measures/shown.ts';

/** A measure that is held for an area, though not for the codes that its page shows. */
export interface Finer extends HeldParts {
  readonly shown: ShownMeasure;
}

/** Says which measures are held for an area in parts and not as the whole, and leads to the parts. */
export const HeldFiner: FC<{ area: AreaRecord; finer: readonly Finer[] }> = ({ area, finer }) => (
  <>
    {finer.map((parts) => (
      <p class="govuk-body">
        {`Held for ${area.name}, but not for ${withoutWords(parts) || 'the codes of this page'}: ${parts.shown.what}. `}
        <PartsLinks {...parts} />
      </p>
    ))}
  </>
);
