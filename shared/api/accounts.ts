/** The accounts of a device, of which the first is made without a login. It came before all versions. */
import { z } from 'zod';
import { plainAnswer, type Api } from './api.ts';
import { method } from './method.ts';
import { said } from '../texts/said.ts';

export const accounts = {
  id: 'user-management',
  title: said('apiTitle.user-management'),
  path: '/axis-cgi/pwdgrp.cgi',
  style: 'plain',
  methods: {
    add: method({
      since: '1.0',
      purpose: said('purpose.add'),
      summary: 'Adds an account; the first one of a factory-new device without a login.',
      changes: true,
      open: true,
      verb: 'POST',
      params: z.strictObject({
        action: z.literal('add'),
        user: z.string(),
        pwd: z.string(),
        grp: z.literal('root'),
        sgrp: z.string(),
      }),
      read: readPage,
      errors: {},
      subCodes: {},
    }),
  },
} as const satisfies Api;

/** Far beyond any device's page, which has some hundred signs; the patterns below would take hours for millions. */
const longestPage = 32_000;

/**
 * It answers a page with status 200 whether it worked or not. `words`: its complaint, where there is one. Null for what is no such
 * page: then nobody knows whether the account was created.
 */
function readPage(data: unknown): { created: boolean; words: string } | null {
  const answer = plainAnswer(data);
  if (!answer || answer.text.length > longestPage) return null;
  const text = pageText(answer.text);
  return {
    created: /created account/i.test(text),
    words: /\berror:\s*(\S.*)/i.exec(text)?.[1]?.trim() ?? '',
  };
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A page as lines of text. An entity that is not known stays as it is. */
function pageText(page: string): string {
  return page
    .replace(/<(script|style|head)\b.*?<\/\1\s*>/gis, ' ')
    .replace(/<\/?(br|p|div|h\d|li|tr|td|body)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?)?(\w+);/gi, (whole, sign: string | undefined, name: string) => {
      if (sign === undefined) return entities[name.toLowerCase()] ?? whole;
      const code = parseInt(name, sign === '#' ? 10 : 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/[^\S\n]+/g, ' ');
}
