/**
 * An API of a device as a value: where it is, how its calls and answers are written, and its methods. Whoever calls one is
 * told everything by it (electron/services/vapix/client.ts), so that another API is another value.
 */
import type { z } from 'zod';
import { isRecord } from './fields.ts';
import type { Method, Version } from './method.ts';
import type { Said } from '../texts/said.ts';

/**
 * How calls and answers are written.
 * - `json`: POST with `apiVersion`, `method` and `params`; the answer has `data` or `error`.
 * - `rest`: a resource below the path, `{ data }` both ways, with `status` in the answer.
 * - `plain`: a query or a form; the answer is a text, a page or a picture.
 */
export type Style = 'json' | 'rest' | 'plain';

export type Row = Method<z.ZodObject, unknown>;

export interface Api {
  /** As API discovery lists it. */
  id: string;
  /** Follows "its" in a sentence. */
  title: Said;
  path: string;
  style: Style;
  /** The first AXIS OS that has it, where that is known. */
  since?: Version;
  methods: Readonly<Record<string, Row>>;
  /** Its own numbers for errors that other APIs have under the general ones. */
  sameAs?: Readonly<Record<number, number>>;
}

export type MethodOf<A extends Api> = keyof A['methods'] & string;
export type ParamsOf<A extends Api, N extends MethodOf<A>> = z.infer<A['methods'][N]['params']>;
export type AnswerOf<A extends Api, N extends MethodOf<A>> = NonNullable<ReturnType<A['methods'][N]['read']>>;

/** What an API of style `plain` has answered. */
export interface PlainAnswer {
  text: string;
  bytes: Uint8Array;
  /** The content type as it was sent; empty where there was none. */
  type: string;
}

export function plainAnswer(data: unknown): PlainAnswer | null {
  return isRecord(data) && typeof data.text === 'string' && data.bytes instanceof Uint8Array
    ? { text: data.text, bytes: data.bytes, type: typeof data.type === 'string' ? data.type : '' }
    : null;
}
