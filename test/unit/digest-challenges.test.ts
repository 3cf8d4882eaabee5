import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseChallenge, parseChallenges } from '../../electron/services/http/challenge.ts';

const read = (headers: string | string[]) =>
  parseChallenges(headers).map(({ scheme, params, token68 }) => ({
    scheme,
    ...Object.fromEntries(params),
    ...(token68 === undefined ? {} : { token68 }),
  }));

describe('reading WWW-Authenticate', () => {
  test('as an Axis device sends it, with = inside the nonce', () => {
    const nonce = 'WuZJmDxdBgA=39fdff8bf7ff2dd27b4393cb149e16a98e3ac5dc';
    expect(read(`Digest realm="AXIS_B8A44F631339", nonce="${nonce}", algorithm=MD5, qop="auth"`)).toEqual([
      { scheme: 'digest', realm: 'AXIS_B8A44F631339', nonce, algorithm: 'MD5', qop: 'auth' },
    ]);
  });

  test('several challenges in one header', () => {
    expect(read('Negotiate, NTLM TlRMTVNTUAAB==, Digest realm="a, b", nonce="1", Basic realm="c"')).toEqual([
      { scheme: 'negotiate' },
      { scheme: 'ntlm', token68: 'TlRMTVNTUAAB==' },
      { scheme: 'digest', realm: 'a, b', nonce: '1' },
      { scheme: 'basic', realm: 'c' },
    ]);
  });

  test('several headers', () => {
    expect(read(['Basic realm="x"', 'Digest realm="y", nonce="2"'])).toEqual([
      { scheme: 'basic', realm: 'x' },
      { scheme: 'digest', realm: 'y', nonce: '2' },
    ]);
  });

  test.each([
    [
      'escapes in quoted strings',
      'Basic realm="a \\"b\\" \\\\ c"',
      [{ scheme: 'basic', realm: 'a "b" \\ c' }],
    ],
    [
      'values without quotes, = inside',
      'Digest nonce=ab=cd==, qop=auth',
      [{ scheme: 'digest', nonce: 'ab=cd==', qop: 'auth' }],
    ],
    ['blanks around =', 'Digest realm = "r" ,nonce= "n"', [{ scheme: 'digest', realm: 'r', nonce: 'n' }]],
    ['names in any case', 'DIGEST Realm="r", NONCE="n"', [{ scheme: 'digest', realm: 'r', nonce: 'n' }]],
    ['a missing comma', 'Digest realm="r" nonce="n"', [{ scheme: 'digest', realm: 'r', nonce: 'n' }]],
    [
      'empty list members',
      ', ,Digest ,realm="r",, nonce="n",',
      [{ scheme: 'digest', realm: 'r', nonce: 'n' }],
    ],
    [
      'token68 without padding',
      'Bearer abc.def, Basic realm="r"',
      [
        { scheme: 'bearer', token68: 'abc.def' },
        { scheme: 'basic', realm: 'r' },
      ],
    ],
    ['a quote that is never closed', 'Basic realm="open', [{ scheme: 'basic', realm: 'open' }]],
    ['a parameter given twice: the first', 'Basic realm="a", realm="b"', [{ scheme: 'basic', realm: 'a' }]],
    ['parameters of no scheme', 'realm="r", Basic realm="s"', [{ scheme: 'basic', realm: 's' }]],
    ['stray strings and signs', '"x" = Basic \\ realm="r"', [{ scheme: 'basic', realm: 'r' }]],
    ['nothing', '', []],
  ])('%s', (_name, header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  test('never throws and always ends, whatever stands there', () => {
    const piece = fc.constantFrom('Digest', ' ', ',', '=', '"', '\\', 'nonce', 'a=b', '"x\\"y"', '\t', 'é');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (header) => void parseChallenges(header),
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (header) => void parseChallenges(header)));
  });

  test('gives back any value that was quoted by the rules', () => {
    const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
    const text = fc.string({ unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(text, text, (realm, nonce) => {
        expect(read(`Basic realm="z", Digest realm=${quoted(realm)}, nonce=${quoted(nonce)}, Foo`)).toEqual([
          { scheme: 'basic', realm: 'z' },
          { scheme: 'digest', realm, nonce },
          { scheme: 'foo' },
        ]);
      }),
    );
  });
});

describe('choosing what to answer with', () => {
  const choose = (header: string) => chooseChallenge(parseChallenges(header));
  const digest = (more: string) => `Digest realm="r", nonce="n"${more}`;

  test('the strongest hash, wherever it stands', () => {
    const offered = [digest(', algorithm=MD5'), digest(', algorithm=SHA-256'), 'Basic realm="r"'];
    for (const order of [offered, [...offered].reverse()]) {
      expect(choose(order.join(', '))).toMatchObject({
        scheme: 'digest',
        challenge: { hash: 'sha256' },
      });
    }
    expect(choose([...offered, digest(', algorithm=SHA-512-256-sess')].join(', '))).toMatchObject({
      challenge: { hash: 'sha512-256', session: true },
    });
  });

  test('without an algorithm it is MD5; stale, userhash and charset are read without regard to case', () => {
    expect(choose(digest(', stale=TRUE, userhash="true", charset=utf-8, opaque=""'))).toEqual({
      scheme: 'digest',
      challenge: {
        realm: 'r',
        nonce: 'n',
        opaque: '',
        algorithm: undefined,
        hash: 'md5',
        session: false,
        qopAuth: false,
        stale: true,
        userhash: true,
        utf8: true,
      },
    });
  });

  test.each([
    ['qop="auth-int" alone', ', qop="auth-int"'],
    ['an unknown algorithm', ', algorithm=SHA-1'],
    ['an algorithm that names a hash but is none', ', algorithm=sess'],
  ])('%s is not usable', (_name, more) => {
    expect(choose(digest(more))).toEqual({ scheme: 'none', offered: ['digest'] });
  });

  test('without realm or nonce Digest is not usable', () => {
    expect(choose('Digest nonce="n"')).toEqual({ scheme: 'none', offered: ['digest'] });
    expect(choose('Digest realm="n"')).toEqual({ scheme: 'none', offered: ['digest'] });
  });

  test('an unusable Digest does not hide a usable one', () => {
    expect(choose(`${digest(', algorithm=SHA-256, qop=auth-int')}, ${digest('')}`)).toMatchObject({
      challenge: { hash: 'md5' },
    });
  });

  test('Basic over TLS alone', () => {
    expect(choose('Basic realm="r"')).toEqual({ scheme: 'basic', realm: 'r' });
  });
});
