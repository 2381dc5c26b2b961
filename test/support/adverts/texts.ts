const DUTIES = [
  'washing dressing and preparing meals for the people that we look after in their own homes',
  'driving between visits in a car that we provide with fuel paid for and insurance included',
  'keeping careful notes of every visit on a phone so that families can see how the day went',
  'working in a team of nine with a manager who has done this work herself for many years',
  'giving medicines as they are written down and calling the surgery when something looks wrong',
  'training from the first week with pay for every hour of it and a certificate at the end',
  'cooking lunch twice a week for a day centre where forty people come to eat and to talk',
  'helping people to the garden the shops and the church whenever they feel up to going out',
];

/** About a hundred words of an invented advert; another number says other things in another order. */
export function careText(number: number): string {
  const at = (step: number): string => DUTIES[(number * 3 + step * (1 + (number % 3))) % 8] ?? '';
  const said = [0, 1, 2, 3, 4].map(
    (step) => `You will be ${at(step)} on ward ${number * 7 + step}.`,
  );
  return `We are looking for someone to join us. ${said.join(' ')} Call us number ${number}.`;
}
