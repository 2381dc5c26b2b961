import type { FC } from 'hono/jsx';
import type { AreaRecord } from '../../../../schemas/answers/area.ts';
import { listWords } from '../../../../schemas/words/list.ts';
import { Unavailable } from '../../../parts/dataset/unavailable.tsx';
import type { PageContext } from '../../context.ts';
import { HeldFiner } from '../elsewhere/held-finer.tsx';
import type { AreaContent } from '../load.ts';
import { Fold } from '../../../parts/fold.tsx';
import { Glance } from './glance.tsx';

interface AllFiguresProps {
  readonly area: AreaRecord;
  readonly content: AreaContent;
  readonly context: PageContext;
}

/** What is not held of the area, what is held in parts only, and who publishes what is not held. */
const Missing: FC<Pick<AllFiguresProps, 'content'>> = ({
  content: { area, finer, notHeld, notHere, publishedBy, unavailable },
}) => (
  <div class="app-missing">
    <HeldFiner area={area} finer={finer} />
    {notHere.length > 0 && (
      <p class="govuk-body">
        Held for other areas, but not for {area.name}: {listWords(notHere)}.
      </p>
    )}
    {notHeld.length > 0 && (
      <p class="govuk-body">
        {unavailable.length > 0
          ? 'Not held here, or not available just now'
          : 'Alongside does not hold at all'}
        : {listWords(notHeld)}.
        {publishedBy.map(({ id, title, labels }) => (
          <>
            {' '}
            {labels.source.publisher} publishes it:{' '}
            <a class="govuk-link" href={`/datasets/${id}`}>
              {title}
            </a>
            .
          </>
        ))}
      </p>
    )}
  </div>
);

/** Every headline of the area as one table with its notes, and what is not held, folded. */
export const AllFigures: FC<AllFiguresProps> = ({ area, content, context }) => {
  const { lines, beside, notBeside, unavailable } = content;
  return (
    <>
      <Unavailable datasets={unavailable} />
      <Fold title={lines.length > 0 ? 'All latest figures' : 'What is not held'} id="all">
        {lines.length > 0 && (
          <Glance
            area={area}
            beside={beside}
            lines={lines}
            invented={context.frame.stamp === 'sample'}
            today={context.today}
          />
        )}
        {notBeside.length > 0 && (
          <p class="govuk-body">
            No figures of the same times are held here for{' '}
            {listWords(notBeside.map(({ name }) => name))}.
          </p>
        )}
        <Missing content={content} />
      </Fold>
    </>
  );
};
