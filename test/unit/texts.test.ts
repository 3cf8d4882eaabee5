import { describe, expect, test } from 'vitest';
import { apis } from '../../shared/api/apis.ts';
import { methods } from '../../shared/api/methods.ts';
import { issueSaid } from '../../shared/texts/issues.ts';
import { languageOf, languages, type Language } from '../../shared/texts/language.ts';
import { say } from '../../shared/texts/catalogue.ts';
import { catalogue } from '../catalogue.ts';
import { plain, said, sentences, type Said } from '../../shared/texts/said.ts';
import { saidSchema } from '../../shared/texts/said-schema.ts';

describe('something said', () => {
  const refused = said('http.refused', { user: 'root' });

  test('is JSON, and becomes a sentence in each language', () => {
    const kept = saidSchema.parse(JSON.parse(JSON.stringify(refused)));
    expect(kept).toEqual(refused);
    expect(say('en', kept)).toContain('The device refused the login of “root”');
    expect(say('de', kept)).toContain('Das Gerät hat die Anmeldung von „root“ abgelehnt');
  });

  test('has parts that are said themselves, in the same language', () => {
    const both = sentences(said('http.closed'), said('http.unreadable'));
    expect(say('de', both)).toBe(`${catalogue.de.http.closed} ${catalogue.de.http.unreadable}`);
    const why = said('storage.noFolder', { folder: '/data', reason: said('storage.diskFull') });
    expect(say('en', why)).toBe('The folder /data cannot be used: the disk is full.');
    expect(say('de', why)).toBe('Der Ordner /data ist nicht verwendbar: Der Datenträger ist voll.');
  });

  test('stands as it is where it came from elsewhere', () => {
    for (const language of languages) expect(say(language, plain('Slow down.'))).toBe('Slow down.');
  });

  test.each<[string, Said]>([
    ['a text', { id: 'orbit.left', parts: { height: 300 } }],
    ['a group', { id: 'http.orbit', parts: { height: 300 } }],
    ['a part', { id: 'http.refused', parts: { height: 300 } }],
    ['the kind of a part', { id: 'storage.notSealed', parts: { serials: 300 } }],
    ['anything of an object’s own', { id: '__proto__.toString', parts: { height: 300 } }],
    ['an id at all', { id: '', parts: { height: 300 } }],
  ])('of a newer version, which has %s that is not known here, is shown as what it is', (_, unknown) => {
    for (const language of languages) {
      const parts = Object.keys(unknown.parts).map((name) => `${name}: 300`);
      const sentence = catalogue[language].plain.unknown({ id: unknown.id, parts: parts.join() });
      expect(say(language, unknown)).toBe(sentence);
      expect(sentence).toContain(unknown.id);
      expect(sentence).toContain('300');
    }
  });

  test.each([1e308, -1e308, 8.64e15 + 1])(
    'with a time that no calendar has is shown as what it is: %d',
    (at) => {
      for (const language of languages) {
        const sentence = say(language, sentences(said('times.dayAndClock', { at }), plain('And on.')));
        expect(sentence).toContain(`at: ${at}`);
        expect(sentence).toContain('And on.');
      }
    },
  );
});

describe('the catalogue', () => {
  const partsOf = (text: unknown): string[] => {
    if (typeof text !== 'function') return [];
    const asked = new Set<string>();
    const parts = new Proxy({}, { get: (_, name) => asked.add(String(name)) && undefined });
    try {
      (text as (parts: object) => string)(parts);
    } catch {
      // What a text does with parts of no kind is not asked here.
    }
    return [...asked].sort();
  };
  const all = Object.entries(catalogue.en).flatMap(([group, texts]) =>
    Object.keys(texts).map((name) => [group, name] as const),
  );
  const textOf = (language: Language, group: string, name: string): unknown =>
    (catalogue[language] as Record<string, Record<string, unknown>>)[group]?.[name];

  test('names the same parts in each language', () => {
    const parts = (language: Language) =>
      Object.fromEntries(
        all.map(([group, name]) => [`${group}.${name}`, partsOf(textOf(language, group, name))]),
      );
    for (const language of languages) expect(parts(language)).toEqual(parts('en'));
  });

  test('has no text more in one language than in another, and none that is empty', () => {
    for (const language of languages) {
      const names = Object.entries(catalogue[language]).flatMap(([group, texts]) =>
        Object.keys(texts).map((name) => `${group}.${name}`),
      );
      expect(names.sort()).toEqual(all.map(([group, name]) => `${group}.${name}`).sort());
      for (const [group, name] of all) expect(textOf(language, group, name)).toBeTruthy();
    }
  });
});

test('French has a narrow no-break space before its double signs, and inside its quotation marks', () => {
  const texts = Object.values(catalogue.fr).flatMap((group) => Object.values(group) as unknown[]);
  const sentences = texts.filter((text) => typeof text === 'string');
  expect(sentences.length).toBeGreaterThan(500);
  expect(
    sentences.filter((text) => /[^\u202F][;!?»](?:[ ,.]|$)|[^\u202F]:(?: |$)|«[^\u202F]/.test(text)),
  ).toEqual([]);
});

describe('the language', () => {
  test.each([
    [['de-AT', 'en-US'], 'de'],
    [['de_DE.UTF-8'], 'de'],
    [['DE'], 'de'],
    [['fr-CA'], 'fr'],
    [['sv-FI', 'fi'], 'sv'],
    [['es-MX', 'en-US'], 'es'],
    [['pt-BR', 'de-DE', 'en-GB'], 'de'],
    [['pt-BR', 'nl'], 'en'],
    [['C.UTF-8'], 'en'],
    [['den'], 'en'],
    [[], 'en'],
  ] as const)('for a system that wishes %j is %s', (wished, language) => {
    expect(languageOf(wished)).toBe(language);
  });
});

test('what a schema refuses is said in the language, by its own words or by its limit alone', () => {
  const { params } = methods.setResolverConfiguration;
  const told = (language: Language, wrong: unknown) => {
    const issue = params.safeParse(wrong).error?.issues[0];
    return issue && say(language, issueSaid(issue));
  };
  expect(told('de', { staticNameServers: ['x'] })).toMatch(/^Ein Namensserver/);
  const tooMany = { staticNameServers: Array.from({ length: 17 }, () => '10.0.0.1') };
  expect(told('de', tooMany)).toBe('Höchstens 16 Einträge.');
  expect(told('en', tooMany)).toBe('At most 16 entries.');
});

test('every refusal of a parameter’s value says in the language what is wanted', () => {
  const texts = ['', ' ', '*', 'XX', 'a b', '1.2.3', 'http://', '\u0007', '\uFFFD', 'ä'.repeat(40)];
  const values: unknown[] = [
    ...texts,
    'x'.repeat(2000),
    0,
    4.5,
    99_999,
    true,
    {},
    Array(17).fill('a.b'),
    ['*'],
  ];
  const refused = apis
    .flatMap((api) => Object.values(api.methods))
    .flatMap(({ params }) =>
      Object.keys(params.shape).flatMap((name) =>
        values.flatMap((value) => params.safeParse({ [name]: value }).error?.issues ?? []),
      ),
    )
    .filter(({ code }) => code !== 'invalid_union')
    .map(issueSaid);
  expect(refused.length).toBeGreaterThan(50);
  expect(refused.filter(({ id }) => id === 'limits.notValid')).toEqual([]);
  const kinds = refused.filter(({ id }) => id === 'limits.wrongKind').map((one) => say('de', one));
  expect(kinds).toContain('Hier muss eine ganze Zahl stehen.');
  expect(kinds.filter((text) => text.includes('andere Art'))).toEqual([]);
});
