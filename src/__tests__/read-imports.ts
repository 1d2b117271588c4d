import ts from 'typescript';

/** What one file takes from others, and what it does that a pure file must not. */
export type Reading = { imports: Import[]; impure: string[] };
export type Import = { specifier: string; typeOnly: boolean };

/** Globals that are the world: the reader's browser, the build's process, the clock. */
const worldly = [
  ...['process', 'Buffer', 'require', 'globalThis', 'console', 'performance', 'fetch', 'crypto'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage'],
];

/** Reads TypeScript, or the script parts of an .astro file. */
export function readImports(path: string, text: string): Reading {
  const code = path.endsWith('.astro') ? findScripts(text) : text;
  const source = ts.createSourceFile(`${path}.ts`, code, ts.ScriptTarget.Latest, true);
  const nodes = listNodes(source);
  return { imports: nodes.flatMap(readImport), impure: listImpure(nodes) };
}

/** The code between the fences of an .astro file and in its script elements. */
function findScripts(text: string): string {
  const front = text.match(/^\s*---\r?\n([\s\S]*?)\n---/)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  return [front, ...scripts].join('\n');
}

function listNodes(node: ts.Node): ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => {
    nodes.push(...listNodes(child));
  });
  return nodes;
}

function readImport(node: ts.Node): Import[] {
  if (ts.isImportDeclaration(node))
    return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return named(node.argument.literal, true);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return named(node.arguments[0], false);
  }
  return [];
}

function named(node: ts.Node | undefined, typeOnly: boolean): Import[] {
  return node && ts.isStringLiteralLike(node) ? [{ specifier: node.text, typeOnly }] : [];
}

function listImpure(nodes: ts.Node[]): string[] {
  const identifiers = nodes.filter(ts.isIdentifier);
  // A file that has a variable of its own called "document" speaks of that one.
  const own = new Set(identifiers.filter(isDeclared).map((node) => node.text));
  const used = identifiers.filter(
    (node) => worldly.includes(node.text) && !own.has(node.text) && isUsed(node),
  );
  return [...used.map((node) => node.text), ...nodes.flatMap(findClockOrLocale)];
}

function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  const declares =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isFunctionDeclaration(parent);
  return declares && parent.name === node;
}

/** Not the name of a property or a key, as in `figure.document` or `{ document: … }`. */
function isUsed(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  return (
    ts.isExpression(parent) ||
    ts.isStatement(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isVariableDeclaration(parent)
  );
}

/** The clock, and what takes the machine's language when none is given. */
function findClockOrLocale(node: ts.Node): string[] {
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) {
    const name = node.expression.getText();
    const count = node.arguments?.length ?? 0;
    if (name === 'Date.now' || name === 'Math.random') return [`${name}()`];
    if (name === 'Date' && count === 0) return ['new Date() without a date'];
    if (/^Intl\.\w+$/.test(name) && count === 0) return [`${name} without a language`];
    if (/\.toLocale\w*String$/.test(name) && count === 0) return [`${name}() without a language`];
    if (name.endsWith('.localeCompare') && count < 2) return [`${name}() without a language`];
  }
  return [];
}
