import ts from 'typescript';
import { nodesOf, parseSource, placeOf } from '../sources.ts';
import type { Offence, Source } from '../sources.ts';

const CLOCK = 'reads the wall clock';
const ENVIRONMENT = 'reads the environment';

/** The name that a property access asks for, dotted or in brackets. */
function memberOf(node: ts.Node): { owner: string; member: string } | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    return { owner: node.expression.getText(), member: node.name.text };
  }
  if (!ts.isElementAccessExpression(node)) return undefined;
  const { argumentExpression: argument } = node;
  return ts.isStringLiteralLike(argument)
    ? { owner: node.expression.getText(), member: argument.text }
    : undefined;
}

/** `const { env } = process`: a member taken out by name. */
function isTakenOut(node: ts.Node, owner: string, member: string): boolean {
  return (
    ts.isVariableDeclaration(node) &&
    ts.isObjectBindingPattern(node.name) &&
    node.initializer?.getText().replace(/^globalThis\./, '') === owner &&
    node.name.elements.some((each) => (each.propertyName ?? each.name).getText() === member)
  );
}

/** `import { env } from 'node:process'`, under whatever name. */
function isEnvironmentImport(node: ts.Node): boolean {
  if (!ts.isImportSpecifier(node)) return false;
  const { moduleSpecifier } = node.parent.parent.parent;
  const from = ts.isStringLiteralLike(moduleSpecifier) ? moduleSpecifier.text : '';
  return /^(node:)?process$/.test(from) && (node.propertyName ?? node.name).text === 'env';
}

function effectOf(node: ts.Node): string | undefined {
  if (isEnvironmentImport(node)) return ENVIRONMENT;
  if (isTakenOut(node, 'process', 'env')) return ENVIRONMENT;
  if (isTakenOut(node, 'Date', 'now')) return CLOCK;
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    return (node.arguments ?? []).length === 0 ? CLOCK : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return CLOCK;
  const access = memberOf(node);
  if (!access) return undefined;
  const path = `${access.owner.replace(/^globalThis\./, '')}.${access.member}`;
  if (path === 'process.env') return ENVIRONMENT;
  return path === 'Date.now' || path === 'performance.timeOrigin' ? CLOCK : undefined;
}

const SQL_CLOCK =
  /\b(?:current_(?:date|time|timestamp)|localtime(?:stamp)?|get_current_time\w*|(?:now|today)\s*\(\s*\))/i;

/**
 * Where a source reads the environment or the wall clock. Time is handed in as `now: () => Date`,
 * settings as values, so that a run can be repeated and a test can say when it is.
 */
export function findEffects(source: Source): Offence[] {
  if (source.path.endsWith('.sql')) {
    return source.text.split('\n').flatMap((line, index) => {
      const code = line.replace(/--.*/, '');
      return SQL_CLOCK.test(code) ? [{ at: `${source.path}:${index + 1}`, what: CLOCK }] : [];
    });
  }
  if (!/\b(?:process|Date|performance)\b/.test(source.text)) return [];
  const file = parseSource(source);
  return nodesOf(file).flatMap((node) => {
    const what = effectOf(node);
    return what === undefined ? [] : [{ at: placeOf(file, node), what }];
  });
}
