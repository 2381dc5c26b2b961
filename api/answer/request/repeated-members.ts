import { z } from 'zod';

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;
const Name = z.string();

/**
 * The names that stand more than once in the outermost object of a JSON text, which `JSON.parse`
 * takes the last of in silence. The text must be JSON already.
 */
export function findRepeatedMembers(json: string): string[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  let depth = 0;
  let name: string | undefined;
  for (const [token] of json.matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    else if (token === ':' && depth === 1 && name !== undefined) {
      const written = Name.parse(JSON.parse(name));
      (seen.has(written) ? repeated : seen).add(written);
    }
    name = token.startsWith('"') ? token : undefined;
  }
  return [...repeated];
}
