/** Sentences stand in shared/texts alone: elsewhere in the program nothing may read like words for a person. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The reference of the APIs for those who call them, in English as the APIs are; and a script for the shell. */
const forCallers = [
  'shared/api/method-text.ts',
  'electron/cli/methods.ts',
  'electron/cli/completion.ts',
  'electron/cli/main.ts',
];
/** The look of the report, in CSS. */
const forBrowsers = ['shared/report/paper-style.ts'];
/** Of markup, what stands between its tags. */
const withoutTags = (text: string) => text.replace(/<[^>]*>/g, '\n');
/** The same in shared/api, where it stands beside what a method is; what a parameter is for stands in `.describe`. */
const ofTheReference = /^(?:summary|words|nameWords)$/;

/** Calls whose texts are for developers: bugs that are thrown, and lines of the log. */
const forDevelopers =
  /^(?:new )?(?:\w*Error|Overtaxed)$|(?:^|\.)(?:log|logger)\.\w+$|(?:^|\.)report$|^refuse$|^require$/;
const seenByPeople =
  /^(?:label|title|placeholder|alt|what|aria-(?:label|description|roledescription|valuetext))$/;

/** Words to other programs (headers of HTTP, the page's own policy, a folder of macOS), and names that are the same everywhere. */
const notForPeople =
  /^(?:Digest|Basic|https) …$|^AXIS OS(?: …)?$|^npm run [ \w-]+$|^Application Support$|; charset=utf-8$|^(?:sandbox|trusted-types) |^\[… bytes\]$/;

/** Two words with a blank between them. */
const isWords = (text: string) => /\p{L}[,;:.]? ["“‘(]?\p{L}/u.test(text);
/** In what a page shows, one word in capitals is one for a person, too. */
const isShown = (text: string) => isWords(text) || /^\W*\p{Lu}\p{Ll}/u.test(text);

interface Found {
  line: number;
  text: string;
}

function inScript(source: string, firstLine = 1, isApi = false): Found[] {
  const file = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const look = (node: ts.Node): void => {
    if (isApi && (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node))) {
      if (ofTheReference.test(node.name.getText(file))) return;
    }
    if (isApi && ts.isCallExpression(node) && /\.describe$/.test(node.expression.getText(file))) {
      // What is described may hold a refusal, which is for people.
      look(node.expression);
      return;
    }
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node) || ts.isTemplateLiteralTypeNode(node))
      return;
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      forDevelopers.test(node.expression.getText(file))
    ) {
      return;
    }
    if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
      const text = withoutTags(
        ts.isStringLiteralLike(node)
          ? node.text
          : [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…'),
      );
      const isAnyway = ts.isTemplateExpression(node) ? /\p{L}[,;:.]? …|… \p{L}/u.test(text) : false;
      if ((isWords(text) || isAnyway) && !notForPeople.test(text)) {
        found.push({ line: firstLine + file.getLineAndCharacterOfPosition(node.getStart(file)).line, text });
      }
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

interface Node {
  type: string;
  start: number;
  end: number;
  name?: string;
  data?: string;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function inComponent(source: string): Found[] {
  const found: Found[] = [];
  const lineOf = (start: number) => source.slice(0, start).split('\n').length;
  const { fragment, instance, module } = parse(source, { modern: true });
  for (const script of [instance, module]) {
    // The types of the parser leave out where the script's content stands.
    const content = script?.content as unknown as Node | undefined;
    if (content) found.push(...inScript(source.slice(content.start, content.end), lineOf(content.start)));
  }
  const look = (value: unknown, attribute: string | null): void => {
    if (Array.isArray(value)) value.forEach((one: unknown) => look(one, attribute));
    if (!isNode(value)) return;
    if (
      value.type === 'ExpressionTag' ||
      value.type.endsWith('Expression') ||
      value.type === 'TemplateLiteral'
    ) {
      const text = source.slice(value.start, value.end);
      if (attribute === null || seenByPeople.test(attribute))
        found.push(...inScript(`(${text.replace(/^\{|\}$/g, '')})`, lineOf(value.start)));
      return;
    }
    if (value.type === 'Text') {
      const text = (value.data ?? '').trim();
      if ((attribute === null || seenByPeople.test(attribute)) && isShown(text))
        found.push({ line: lineOf(value.start), text });
      return;
    }
    const within = value.type === 'Attribute' ? (value.name ?? '') : attribute;
    for (const [key, part] of Object.entries(value)) if (key !== 'type') look(part, within);
  };
  look(fragment, null);
  return found;
}

const files = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:ts|svelte)$/.test(name)),
);

const strays = files
  .filter((name) => !name.startsWith('shared/texts/') && ![...forCallers, ...forBrowsers].includes(name))
  .flatMap((name) => {
    const source = readFileSync(join(root, name), 'utf8');
    const found = name.endsWith('.svelte')
      ? inComponent(source)
      : inScript(source, 1, name.startsWith('shared/api/'));
    return found.map(({ line, text }) => `${name}:${line} ${text.replace(/\s+/g, ' ')}`);
  });
test('no sentence stands outside the room of texts', () => {
  expect(strays).toEqual([]);
});

test('a sentence is found wherever it hides', () => {
  const component = `<script lang="ts">
  let why = $derived(open ? 'It is open now' : null);
</script>
<h1>Help</h1>
<Field label="Host name" class="one two" title={short ? 'Too short for it' : null} aria-label="Copy" />
<p>{\`It has \${count} interfaces\`}</p>`;
  expect(inComponent(component).map(({ line, text }) => `${line} ${text}`)).toEqual([
    '2 It is open now',
    '4 Help',
    '5 Host name',
    '5 Too short for it',
    '5 Copy',
    '6 It has … interfaces',
  ]);
  expect(
    inScript("log.info('It is open'); throw new TypeError('Not of this kind'); fail('input', 'Not so');"),
  ).toEqual([{ line: 1, text: 'Not so' }]);
  const ofAnApi = "({ summary: 'Does it all', of: z.string('No text at all').describe('What it is') })";
  expect(inScript(ofAnApi, 1, true)).toEqual([{ line: 1, text: 'No text at all' }]);
  expect(inScript(ofAnApi)).toHaveLength(3);
});
