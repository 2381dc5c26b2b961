import { defineDataset } from '../../schemas/dataset/declaration.ts';
import {
  FE_CHOICES,
  FE_CHOICES_NOTES,
  FE_CHOICES_PUBLISHED,
  feChoicesMeasures,
  feChoicesSource,
} from '../publications/fe-choices.ts';

export default defineDataset({
  ...FE_CHOICES,
  hosting: 'hosted',
  kind: 'observations',
  id: 'fe-choices-learners',
  title: 'FE Choices: satisfaction of learners, 2018/19',
  summary:
    'Satisfaction score of each provider of further education by its learners, with the number of responses and the 95% interval. An ended survey; stars of apprentices and employers follow it for apprenticeships.',
  published_as: FE_CHOICES_PUBLISHED,
  question: 'How satisfied were the learners of this provider when FE Choices last asked them?',
  trap: 'The survey ended: this is 2018/19. Nothing follows it but stars for apprenticeships (apprenticeship-feedback), which are made otherwise.',
  not_for: [
    'Judging a provider of today',
    'A league table: many intervals overlap',
    'Going on into apprenticeship-feedback: stars are means of reviews by those who chose to write one',
    'Outcomes: these are opinions',
  ],
  quality: {
    url: FE_CHOICES_PUBLISHED.url,
    notes: [...FE_CHOICES_NOTES],
  },
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
