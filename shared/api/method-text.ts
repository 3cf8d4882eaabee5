/**
 * The tables of methods in words, for documentation and terminal: whatever is said of a parameter is read off its schema. A
 * reference for those who call the APIs, in English as the APIs are.
 */
import { z } from 'zod';
import { apiOf } from './apis.ts';
import { generalErrors } from './methods.ts';
import { say } from '../texts/catalogue.ts';
import { sentences, type Said } from '../texts/said.ts';

export interface ParameterText {
  /** As the API spells it; with dots for what stands inside another, `[]` behind a list's name. */
  name: string;
  /** Its type and limits. */
  type: string;
  /** Within what it stands in. */
  required: boolean;
  /** The API version that it needs, where that is later than the method's own; else null. */
  since: string | null;
  description: string;
}

export interface CodeText {
  code: number;
  /** The parameter that a sub-code names, as the API spells it. */
  parameter: string | null;
  text: string;
}

export interface MethodText {
  name: string;
  /** The id of its API. */
  api: string;
  summary: string;
  since: string;
  changes: boolean;
  parameters: ParameterText[];
  /** What `data.code` says where the method succeeds; empty where it says nothing. */
  results: CodeText[];
  /** The method's own error codes, beside the general ones. */
  errors: CodeText[];
  subCodes: CodeText[];
}

export function describeMethod(name: string): MethodText {
  const api = apiOf(name);
  const row = api?.methods[name];
  if (!row) throw new Error('A method that is described stands in a table.');
  const { summary, since, changes, params, parameterSince, results, errors, subCodes } = row;
  return {
    name,
    api: api.id,
    summary,
    since,
    changes,
    parameters: rows(z.toJSONSchema(params), '', parameterSince ?? {}),
    results: codes(results ?? {}),
    errors: codes(errors),
    subCodes: Object.entries(subCodes).map(([code, { parameter, text }]) => ({
      code: Number(code),
      parameter: parameter ?? null,
      text: say('en', text),
    })),
  };
}

/** The errors that every method can give, each with what to do about it. */
export function generalErrorTexts(): CodeText[] {
  return Object.entries(generalErrors).map(([code, { text, advice }]) => ({
    code: Number(code),
    parameter: null,
    text: say('en', advice === undefined ? text : sentences(text, advice)),
  }));
}

function codes(texts: Record<number, Said>): CodeText[] {
  return Object.entries(texts).map(([code, text]) => ({
    code: Number(code),
    parameter: null,
    text: say('en', text),
  }));
}

type Schema = z.core.JSONSchema.BaseSchema;
/** A part of a schema, which may also be just true or false: that says nothing. */
const schemaOf = (part: Schema | boolean | undefined): Schema => (typeof part === 'object' ? part : {});

function rows(object: Schema, before: string, since: Record<string, string>): ParameterText[] {
  return Object.entries(object.properties ?? {}).flatMap(([key, part]) => {
    const schema = schemaOf(part);
    const name = before + key;
    const item = itemOf(schema);
    const inside = item ? rows(item, `${name}[].`, since) : rows(schema, `${name}.`, since);
    const row: ParameterText = {
      name,
      type: typeInWords(schema),
      required: object.required?.includes(key) === true,
      since: since[name] ?? null,
      description: schema.description ?? '',
    };
    return [row, ...inside];
  });
}

/** What each entry of a list is; null for what is no list. */
function itemOf({ items }: Schema): Schema | null {
  return items === undefined || Array.isArray(items) ? null : schemaOf(items);
}

function typeInWords(schema: Schema): string {
  if (typeof schema['words'] === 'string') return schema['words'];
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return listed(schema.enum.map(String));
  if (schema.anyOf) return listed(schema.anyOf.map((part) => typeInWords(schemaOf(part))));
  const item = itemOf(schema);
  if (item?.properties) return `list of at most ${schema.maxItems} objects`;
  if (item) return `list of at most ${schema.maxItems}, each ${typeInWords(item)}`;
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'integer') return `whole number from ${schema.minimum} to ${schema.maximum}`;
  if (schema.type !== 'string') return 'object';
  const least = schema.minLength === undefined ? 'at most' : `${schema.minLength} to`;
  return `text of ${least} ${schema.maxLength} characters`;
}

/** `a, b or c`. */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
