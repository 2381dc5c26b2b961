import path from 'node:path';
import type { EconomyFiles } from '../../../pipelines/economy/build-economy.ts';

const DATASETS = path.resolve(import.meta.dirname, '../../../datasets');

/** The real codes that the economy of a run hangs on. */
export const FILES: EconomyFiles = {
  areas: path.join(DATASETS, 'areas', 'areas.csv'),
  memberships: path.join(DATASETS, 'areas', 'memberships.csv'),
  industries: path.join(DATASETS, 'sic-2007', 'codes.csv'),
  occupations: path.join(DATASETS, 'soc-2020', 'codes.csv'),
  postcodes: path.join(DATASETS, 'postcode-districts', 'postcodes.csv'),
};
