/** The table of methods for a terminal: no device is asked. */
import {
  describeMethod,
  generalErrorTexts,
  type CodeText,
  type MethodText,
  type ParameterText,
} from '../../shared/api/method-text.ts';
import { callNames } from '../../shared/api/apis.ts';
import { table, type Output } from './output.ts';

/** One method in full, or all of them: a line each for people, everything in JSON. */
export function printMethods(method: string | null, output: Output): void {
  if (method !== null) {
    const described = describeMethod(method);
    output.result(described, () => methodText(described));
    return;
  }
  const methods = callNames.map(describeMethod);
  output.result({ methods, errors: generalErrorTexts() }, () => overview(methods));
}

function overview(methods: MethodText[]): string {
  const rows = methods.map(({ name, since, changes, summary }) => [
    name,
    since,
    changes ? 'yes' : 'no',
    // Its first sentence; the rest stands with the method itself.
    summary.replace(/(?<=\.) .*$/s, ''),
  ]);
  return [
    table([['METHOD', 'SINCE', 'CHANGES', 'WHAT IT DOES'], ...rows]),
    '',
    'Errors of every method',
    codesText(generalErrorTexts()),
    '',
    'methods METHOD tells its parameters, limits and codes.',
  ].join('\n');
}

function methodText({ name, summary, since, changes, parameters, ...codes }: MethodText): string {
  const listed: [string, CodeText[]][] = [
    ['Results', codes.results],
    ['Errors', codes.errors],
    ['Sub-codes', codes.subCodes],
  ];
  return [
    `${name}: since ${since}, changes ${changes ? 'the device' : 'nothing'}.`,
    summary,
    '',
    ...(parameters.length > 0 ? ['Parameters', ...parameters.flatMap(parameterText)] : ['No parameters.']),
    ...listed.flatMap(([title, some]) => (some.length > 0 ? ['', title, codesText(some)] : [])),
  ].join('\n');
}

function parameterText({ name, type, required, since, description }: ParameterText): string[] {
  const notes = [...(required ? ['required'] : []), ...(since === null ? [] : [`since ${since}`])];
  const note = notes.length > 0 ? ` (${notes.join(', ')})` : '';
  return [`  ${name}${note}: ${type}`, `      ${description}`];
}

function codesText(codes: CodeText[]): string {
  const named = codes.some(({ parameter }) => parameter !== null);
  const rows = codes.map(({ code, parameter, text }) => [
    `  ${code}`,
    ...(named ? [parameter ?? ''] : []),
    text,
  ]);
  return table(rows);
}
