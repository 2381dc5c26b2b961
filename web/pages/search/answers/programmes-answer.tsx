import type { FC } from 'hono/jsx';
import { Programmes } from '../../../parts/provision/programmes.tsx';
import type { ProgrammesHere } from '../../../reading/programmes/read-programmes.ts';

interface ProgrammesAnsweredProps {
  readonly programmes: ProgrammesHere;
  /** The name of the place; undefined where none is asked of. */
  readonly place: string | undefined;
}

/** What is held of the employment programmes that are asked for. */
export const ProgrammesAnswered: FC<ProgrammesAnsweredProps> = ({ programmes, place }) => (
  <section class="app-answered" aria-labelledby="answer">
    <h2 class="govuk-heading-m" id="answer">
      <a class="govuk-link" href="/datasets/programme-contracts">
        Employment programmes{place !== undefined && `: ${place}`}
      </a>
    </h2>
    <Programmes programmes={programmes} place={place} />
  </section>
);
