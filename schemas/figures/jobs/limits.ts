/** What is told of a job in a place, as questions that a person asks. */
export const QUESTIONS = {
  asked: 'Is it asked for?',
  pay: 'What does it pay?',
  growth: 'Is it growing?',
  skill: 'What does it take?',
  courses: 'Which courses lead there?',
  moves: 'What else could it lead to?',
  searches: 'Where are adverts to apply for?',
} as const;
export type Question = keyof typeof QUESTIONS;

/** What no figure here says, whatever is held: one whole sentence for each question. */
export const LIMITS: Readonly<Record<Question, string>> = {
  asked:
    'An advert is no vacancy: one may offer several openings, many openings are never advertised online, and one employer may place many, so that adverts have no margin of error.',
  pay: 'What a beginner is paid, what an employer here offers, and what the self-employed earn.',
  growth: 'What will happen: a projection expects past patterns to go on.',
  skill: 'Which papers an employer here asks for, and how many months of training it takes.',
  courses: 'Whether a course runs and has places, and whether it suits this person.',
  moves:
    'Whether what this person can do counts in another job: these are listed because the official list of jobs has them near it, or because courses of one subject lead to both.',
  searches: 'What those sites show today: nothing of them is read or counted here.',
};
