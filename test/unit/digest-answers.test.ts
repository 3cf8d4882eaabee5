import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseChallenge,
  parseChallenges,
  type DigestChallenge,
} from '../../electron/services/http/challenge.ts';
import {
  basicAuthorization,
  digestAuthorization,
  type Credentials,
} from '../../electron/services/http/digest.ts';

/** The challenge as the program reads it from a header. */
function challengeOf(header: string): DigestChallenge {
  const choice = chooseChallenge(parseChallenges(header));
  if (choice.scheme !== 'digest') throw new Error(`no Digest challenge in: ${header}`);
  return choice.challenge;
}

/** The fields of an Authorization header, quotes undone. */
function fieldsOf(header: string): Record<string, string> {
  const [challenge] = parseChallenges(header);
  return Object.fromEntries(challenge?.params ?? []);
}

function answer(header: string, login: Credentials, uri: string, cnonce: string, count = 1) {
  const authorization = digestAuthorization(challengeOf(header), login, {
    method: 'GET',
    uri,
    count,
    cnonce,
  });
  return { authorization, fields: fieldsOf(authorization) };
}

const hash = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

describe('the examples of the standards', () => {
  const mufasa = { user: 'Mufasa', password: 'Circle of Life' };
  const cnonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
  const challenge = (algorithm: string) =>
    `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
    'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';

  test('RFC 7616 3.9.1 with MD5', () => {
    const { fields } = answer(challenge('MD5'), mufasa, '/dir/index.html', cnonce);
    expect(fields).toEqual({
      username: 'Mufasa',
      realm: 'http-auth@example.org',
      uri: '/dir/index.html',
      algorithm: 'MD5',
      nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
      nc: '00000001',
      cnonce,
      qop: 'auth',
      response: '8ca523f5e9506fed4657c9700eebdbec',
      opaque: 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
    });
  });

  test('RFC 7616 3.9.1 with SHA-256', () => {
    expect(answer(challenge('SHA-256'), mufasa, '/dir/index.html', cnonce).fields).toMatchObject({
      algorithm: 'SHA-256',
      response: '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1',
    });
  });

  test('RFC 7616 3.9.2 with SHA-512-256, UTF-8 and a hashed user name, as its erratum 4897 corrects it', () => {
    const { fields } = answer(
      'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, ' +
        'nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", ' +
        'opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true',
      // Decomposed, as macOS would hand it on: UTF-8 asks for the composed form.
      { user: 'Jäsøn Doe'.normalize('NFD'), password: 'Secret, or not?' },
      '/doe.json',
      'NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v',
    );
    expect(fields).toMatchObject({
      username: '793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b',
      userhash: 'true',
      response: '3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5',
    });
  });

  test('RFC 2617 3.5, where no algorithm is named and none is sent', () => {
    const { fields } = answer(
      'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", ' +
        'opaque="5ccc069c403ebaf9f0171e9517f40e41"',
      { user: 'Mufasa', password: 'Circle Of Life' },
      '/dir/index.html',
      '0a4f113b',
    );
    expect(fields['response']).toBe('6629fae49393a05397450978507c4ef1');
    expect(fields).not.toHaveProperty('algorithm');
  });

  test('RFC 2069, without qop: no count and no cnonce', () => {
    const { fields } = answer(
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"',
      { user: 'Mufasa', password: 'CircleOfLife' },
      '/dir/index.html',
      'unused',
    );
    expect(fields['response']).toBe('1949323746fe6a43ef61f9606e7febea');
    expect(Object.keys(fields).sort()).toEqual(['nonce', 'realm', 'response', 'uri', 'username']);
  });
});

describe('what the examples leave out', () => {
  test.each([
    ['MD5-sess', 'md5'],
    ['SHA-256-sess', 'sha256'],
    ['SHA-512-256-sess', 'sha512-256'],
  ])('%s makes the key from nonce and cnonce', (algorithm, name) => {
    const { fields } = answer(
      `Digest realm="r", nonce="n", qop="auth", algorithm=${algorithm}`,
      { user: 'u', password: 'p' },
      '/',
      'c',
      10,
    );
    const a1 = hash(name, `${hash(name, 'u:r:p')}:n:c`);
    expect(fields['response']).toBe(hash(name, `${a1}:n:0000000a:c:auth:${hash(name, 'GET:/')}`));
    expect(fields['algorithm']).toBe(algorithm);
  });

  test('the algorithm goes back as the device spelt it', () => {
    expect(
      answer('Digest realm="r", nonce="n", algorithm="md5"', { user: 'u', password: '' }, '/', 'c').fields,
    ).toMatchObject({ algorithm: 'md5' });
  });

  test('quotes and backslashes in a user name are escaped, and hashed as they are', () => {
    const { authorization, fields } = answer(
      'Digest realm="a\\"b", nonce="n"',
      { user: 'x"y\\z', password: 'p' },
      '/',
      'c',
    );
    expect(authorization).toContain('username="x\\"y\\\\z", realm="a\\"b"');
    expect(fields['response']).toBe(hash('md5', `${hash('md5', 'x"y\\z:a"b:p')}:n:${hash('md5', 'GET:/')}`));
  });

  test('a user name beyond ASCII goes as username*', () => {
    const { authorization } = answer(
      'Digest realm="r", nonce="n"',
      { user: "Jäsøn (d'Or)", password: 'p' },
      '/',
      'c',
    );
    expect(authorization).toContain("username*=UTF-8''J%C3%A4s%C3%B8n%20%28d%27Or%29, ");
    expect(authorization).not.toContain('username=');
  });

  test('a realm beyond ASCII, one character an octet as Node reads it, is hashed as those octets', () => {
    const realm = Buffer.from('Tür', 'utf8').toString('latin1');
    const { fields } = answer(`Digest realm="${realm}", nonce="n"`, { user: 'ü', password: 'p' }, '/', 'c');
    expect(fields['response']).toBe(hash('md5', `${hash('md5', 'ü:Tür:p')}:n:${hash('md5', 'GET:/')}`));
  });

  test('Basic encodes UTF-8', () => {
    expect(basicAuthorization({ user: 'root', password: 'pä:ss' })).toBe(
      `Basic ${Buffer.from('root:pä:ss').toString('base64')}`,
    );
  });

  test('whatever the login holds, the header is one line of ASCII and never holds the password', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme', minLength: 8 }),
        (user, password) => {
          fc.pre(!user.includes(password));
          const { authorization } = answer(
            'Digest realm="r", nonce="n", qop=auth',
            { user, password },
            '/',
            'c',
          );
          expect(authorization).toMatch(/^[\x20-\x7e]*$/);
          expect(authorization).not.toContain(password);
        },
      ),
    );
  });
});
