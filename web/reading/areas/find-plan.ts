import type { AreaRecord } from '../../../schemas/answers/area.ts';

/** The skills plan area that a smaller area lies in today, where demand and provision are told. Pure. */
export const findPlan = ({ parents }: Pick<AreaRecord, 'parents'>) =>
  parents.find(({ type, ended }) => type === 'lsip' && ended === null);
