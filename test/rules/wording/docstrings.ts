import ts from 'typescript';
import { parseSource, placeOf } from '../sources.ts';
import type { Offence, Source } from '../sources.ts';

function isExported(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function hasDocstring(node: ts.Node): boolean {
  return ts.getJSDocCommentsAndTags(node).some((comment) => {
    const words = ts.getTextOfJSDocComment(comment.comment) ?? '';
    return words.trim().length > 0;
  });
}

/** Types that only repeat another: read off a value, or a part of a documented type. */
const READ_OFF = [
  /^(?:Made<)?z\.(?:infer|input|output)<typeof \w+>+$/,
  /^keyof typeof \w+$/,
  /^\(typeof \w+\)\[(?:number|keyof typeof \w+)\]$/,
  /^(?:Awaited<)?ReturnType<typeof \w+>+$/,
  /^\w+(?:\['\w+'\]|\[number\])+$/,
];

function isReadOff(type: ts.TypeNode): boolean {
  return READ_OFF.some((pattern) => pattern.test(type.getText()));
}

function isFunction(node: ts.Expression | undefined): boolean {
  return node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));
}

/** The names of a statement that owe the reader a docstring. */
function owing(node: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) {
    return [node.name?.text ?? 'default'];
  }
  if (ts.isInterfaceDeclaration(node)) return [node.name.text];
  if (ts.isTypeAliasDeclaration(node)) return isReadOff(node.type) ? [] : [node.name.text];
  if (!ts.isVariableStatement(node)) return [];
  return node.declarationList.declarations
    .filter(({ initializer }) => isFunction(initializer))
    .map(({ name }) => name.getText());
}

/** Types of the parameters that a documented function takes: its docstring speaks for them. */
function takenTypes(node: ts.Statement): string[] {
  if (!ts.isFunctionDeclaration(node)) return [];
  return node.parameters
    .map(({ type }) => type?.getText() ?? '')
    .filter((type) => /^\w+(?:Options|Effects|Flags|Limits)$/.test(type));
}

/**
 * Exported functions, classes, interfaces and types without a docstring. Another declaration of the
 * same name (an overload, a value and its type) may carry it, and the options of a documented
 * function share the function's; a type read off another needs none.
 */
export function findUndocumented(source: Source): Offence[] {
  const file = parseSource(source);
  const statements = file.statements.filter(isExported);
  const documented = new Set(
    statements
      .filter(hasDocstring)
      .flatMap((statement) => [...owing(statement), ...takenTypes(statement)]),
  );
  return statements.flatMap((node) =>
    owing(node)
      .filter((name) => !documented.has(name))
      .map((name) => ({ at: placeOf(file, node), what: `${name} has no docstring` })),
  );
}
