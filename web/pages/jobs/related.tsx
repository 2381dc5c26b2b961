import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { StatusNotes } from '../../parts/figures/notes.tsx';
import { SaidFigure } from '../../parts/job/answer.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Table } from '../../parts/table.tsx';
import { type Move, listMoves, listTrainedFor } from '../../words/jobs/list-moves.ts';
import { jobHref } from '../../reading/jobs/job-href.ts';
import { sayCount } from '../../words/figure.ts';
import { advertWords } from '../../words/jobs/adverts.ts';
import { lastWords, payBesideWords } from '../../words/jobs/moves.ts';

/** Jobs like this one, those that are told to pay more first, with the adverts and the pay of each. */
export const Related: FC<{ job: JobAnswer }> = ({ job }) => {
  const { occupations, adverts_in, adverts_kind, pay_in } = job.related;
  const [own] = occupations;
  if (!own || occupations.length < 2) return <></>;
  const adverts = occupations.flatMap((each) => each.adverts ?? []);
  const pay = occupations.flatMap((each) => each.pay ?? []);
  const trained = listTrainedFor(job);
  const skilled = occupations.some(({ skill_level: level }) => level !== null);
  const cells = (each: Move) => [
    ...(skilled ? [each.skill_level ?? 'not held'] : []),
    ...(adverts_in
      ? [
          each.adverts ? (
            <SaidFigure figure={each.adverts} said={sayCount(each.adverts)} plain />
          ) : (
            'no figure'
          ),
        ]
      : []),
    ...(pay_in ? [payBesideWords(each)] : []),
  ];
  return (
    <Section id="near" title="Similar jobs">
      <Table
        id="related"
        caption={`${job.occupation.name} beside similar jobs`}
        captionSize="hidden"
        columns={[
          { head: 'Job' },
          ...(skilled ? [{ head: 'Skill level (1 to 4)', numeric: true }] : []),
          ...(adverts_in && adverts_kind
            ? [
                {
                  head: `Adverts in ${adverts_in.name}, ${advertWords(adverts_kind, adverts[0]?.period_name ?? '')}`,
                  numeric: true,
                },
              ]
            : []),
          ...(pay_in
            ? [{ head: `Pay in ${pay_in.name}, ${pay[0]?.period_name ?? ''}`, words: true }]
            : []),
        ]}
        rows={[
          [<strong>{own.name} (this job)</strong>, ...cells(own)],
          ...[...listMoves(job), ...trained].map((each) => [
            <a class="govuk-link" href={jobHref(each.code, job.area.code)}>
              {each.name}
            </a>,
            ...cells(each),
          ]),
        ]}
      />
      {trained.length > 0 && <p class="govuk-body-s">{lastWords(trained)}</p>}
      <StatusNotes rows={[...adverts, ...pay].map(({ status }) => ({ status }))} />
    </Section>
  );
};
