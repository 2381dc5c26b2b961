import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { StatusNotes } from '../../parts/figures/notes.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Table } from '../../parts/table.tsx';
import { jobHref } from '../../reading/jobs/job-href.ts';
import { sayFigure } from '../../words/figure.ts';
import { advertWords } from '../../words/jobs.ts';
import { numberWords } from '../../words/number.ts';

/** Occupations near this one, with the adverts and the pay of each side by side. */
export const Related: FC<{ job: JobAnswer }> = ({ job }) => {
  const { occupations, adverts_in, adverts_kind, pay_in } = job.related;
  if (occupations.length < 2) return <></>;
  const adverts = occupations.flatMap((each) => each.adverts ?? []);
  const pay = occupations.flatMap((each) => each.pay ?? []);
  const skilled = occupations.some(({ skill_level: level }) => level !== null);
  const count = ({ adverts: figure }: (typeof occupations)[number]): string => {
    if (!figure) return 'no figure';
    return figure.value === null ? sayFigure(figure) : numberWords(figure.value);
  };
  return (
    <Section id="near" title="Jobs near it">
      <Table
        id="related"
        caption={`${job.occupation.name} beside others of its group`}
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
            ? [{ head: `Pay in ${pay_in.name}, ${pay[0]?.period_name ?? ''}`, numeric: true }]
            : []),
        ]}
        rows={occupations.map((each, at) => [
          at === 0 ? (
            <strong>{each.name} (this job)</strong>
          ) : (
            <a class="govuk-link" href={jobHref(each.code, job.area.code)}>
              {each.name}
            </a>
          ),
          ...(skilled ? [each.skill_level ?? 'not held'] : []),
          ...(adverts_in ? [<span class="app-figure">{count(each)}</span>] : []),
          ...(pay_in
            ? [<span class="app-figure">{each.pay ? sayFigure(each.pay) : 'no figure'}</span>]
            : []),
        ])}
      />
      <StatusNotes rows={[...adverts, ...pay].map(({ status }) => ({ status }))} />
    </Section>
  );
};
