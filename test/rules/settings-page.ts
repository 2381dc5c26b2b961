import { formatPage } from '../support/pages/format-page.ts';
import { z } from 'zod';
import { discoverPublishers } from '../../pipelines/publishers/discover.ts';
import { publisherSettings } from '../../pipelines/publishers/settings.ts';
import { Environment } from '../../schemas/settings.ts';

const Property = z.object({
  description: z.string(),
  type: z.string(),
  default: z.union([z.string(), z.number()]).optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
});
const Page = z.object({ properties: z.record(z.string(), Property) });
const whole = new Intl.NumberFormat('en-GB');

function bounds({ type, ...rule }: z.infer<typeof Property>): string {
  if (rule.enum) return rule.enum.join(', ');
  if (rule.format === 'uri') return 'an http or https address';
  if (rule.format === 'email') return 'an address of e-mail';
  if (rule.pattern !== undefined) return `text like \`${rule.pattern}\``;
  if (type === 'string') return 'any text';
  const least =
    rule.exclusiveMinimum === undefined
      ? `from ${whole.format(rule.minimum ?? 0)}`
      : `above ${whole.format(rule.exclusiveMinimum)}`;
  const kind = type === 'integer' ? 'whole number' : 'number';
  return `${kind} ${least} to ${whole.format(rule.maximum ?? Infinity)}`;
}

/** The text of `docs/settings.md`: the settings, and those that each publisher adds. */
export async function renderSettingsPage(): Promise<string> {
  const added = publisherSettings(await discoverPublishers());
  const every = Environment.extend(
    Object.fromEntries(added.flatMap(({ shape }) => Object.entries(shape))),
  );
  const { properties } = Page.parse(z.toJSONSchema(every, { io: 'input' }));
  const prefixes = added.flatMap(({ prefix, shape }) =>
    Object.keys(shape).length > 0 ? [`\`${prefix}\``] : [],
  );
  const rows = Object.entries(properties).map(([name, property]) => {
    const fallback = property.default === undefined ? 'none' : `\`${property.default}\``;
    return `| \`${name}\` | ${fallback} | ${bounds(property)} | ${property.description} |`;
  });
  const page = `<!-- Generated from schemas/settings.ts and the publishers: npx vitest run test/rules/settings-page.test.ts -u -->

# Settings

Settings are environment variables, read once when the program starts. A setting that starts with ${['`ALONGSIDE_`', ...prefixes.slice(0, -1)].join(', ')} or ${prefixes.at(-1)} and is not in this list stops the start, with the nearest name; so does a value that is not allowed. An empty value counts as not set.

| Setting | Default | May be | What it is for |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  return formatPage(page);
}
