import { defineDataset } from '../../schemas/dataset/declaration.ts';
import { FE_CHOICES, feChoicesMeasures, feChoicesSource } from '../publications/fe-choices.ts';

export default defineDataset({
  ...FE_CHOICES,
  hosting: 'hosted',
  kind: 'observations',
  id: 'fe-choices-learners',
  title: 'FE Choices: satisfaction of learners, 2018/19',
  summary:
    'Satisfaction score of each provider of further education by its learners, with the number of responses and the 95% interval. An ended survey; stars of apprentices and employers follow it for apprenticeships.',
  question: 'How satisfied were the learners of this provider when FE Choices last asked them?',
  reference: 'Answers of learners in the survey of the academic year',
  source: feChoicesSource(
    '0adb3d074833499e93cd3936b57ba1e14aac7d41',
    'CON-857_2018-19_LearnerSatisfaction.sql',
  ),
  measures: [
    ...feChoicesMeasures({ who: 'learners', prefix: 'fe_choices_learners', unit: 'people' }),
  ],
  charts: [
    {
      title: 'Satisfaction score by learners',
      kind: 'bar',
      measure: 'fe_choices_learners_score',
      filters: {},
    },
  ],
});
