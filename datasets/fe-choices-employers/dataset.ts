import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { FE_CHOICES, feChoicesMeasures, feChoicesSource } from '../publications/fe-choices.ts';

export default defineDataset({
  ...FE_CHOICES,
  hosting: 'hosted',
  kind: 'observations',
  id: 'fe-choices-employers',
  title: 'FE Choices: satisfaction of employers, 2018/19',
  summary:
    'Satisfaction score of each provider of further education by its employers, with the number of responses and the 95% interval. An ended survey; stars of apprentices and employers follow it for apprenticeships.',
  question: 'How satisfied were the employers of this provider when FE Choices last asked them?',
  reference: 'Answers of employers in the survey of the academic year',
  source: feChoicesSource(
    '551dfa162ea0b0ac3df89e1f63375910e20999c8',
    'CON-1033_2018-19_EmployerSatisfaction.sql',
  ),
  measures: [
    ...feChoicesMeasures({
      who: 'employers',
      prefix: 'fe_choices_employers',
      unit: 'establishments',
    }),
  ],
  charts: [
    {
      title: 'Satisfaction score by employers',
      kind: 'bar',
      measure: 'fe_choices_employers_score',
      filters: {},
    },
  ],
});
