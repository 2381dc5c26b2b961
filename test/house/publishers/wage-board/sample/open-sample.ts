import { z } from 'zod';
import type { SampleEffects, StandIn } from '../../../../../pipelines/publishers/publisher.ts';
import { wageBoardStandIn } from '../stand-in/stand-in.ts';

const Line = z.object({ line: z.string() });

/** The board as it would answer of the invented economy: one wage a place and year, some hidden. */
export async function openSample({ openEconomy }: SampleEffects): Promise<StandIn> {
  const economy = await openEconomy();
  try {
    const lines = await economy.rows(
      `SELECT concat_ws(',', code, '"' || name || '"', year, CASE WHEN hidden THEN '' ELSE wage END,
                CASE WHEN hidden THEN 'x' ELSE '' END) AS line
       FROM (SELECT code, name, year, code = 'E06000053' AS hidden,
               round(10 + year - 2024 + chance(code) * 4, 2)::VARCHAR AS wage
             FROM economy_areas, (VALUES (2024), (2025)) AS years(year) WHERE type = 'lad')
       ORDER BY code, year`,
      Line,
    );
    const table = ['area,area_name,year,wage,mark', ...lines.map(({ line }) => line), ''];
    return wageBoardStandIn(() => table.join('\n'));
  } finally {
    economy.close();
  }
}
