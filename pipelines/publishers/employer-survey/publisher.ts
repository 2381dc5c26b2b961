import { definePublisher } from '../publisher.ts';
import { employerSurveyAdapter } from './adapter/adapter.ts';
import { MARKS } from './marks.ts';
import { replay } from './replay.ts';
import { openSample } from './sample/open-sample.ts';
import { EmployerSurveySource } from './source.ts';

/**
 * Summary tables of the Employer Skills Survey by local enterprise partnership and by local
 * education authority: workbooks that the Department for Education attached to a publication on
 * gov.uk. Later rounds of the survey are in the department's catalogue of data sets.
 */
export default definePublisher({
  id: 'employer-survey',
  name: 'Employer Skills Survey, workbooks by area',
  hosts: ['www.gov.uk', 'assets.publishing.service.gov.uk'],
  politeRate: { perSecond: 1, note: '' },
  source: EmployerSurveySource,
  marks: MARKS,
  adapter: employerSurveyAdapter,
  openSample,
  replay,
});
