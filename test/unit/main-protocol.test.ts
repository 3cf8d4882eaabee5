import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, fileServer } from '../../electron/main/protocol.ts';

describe('The app:// files', () => {
  let folder: string;
  let serve: (request: Request) => Promise<Response>;
  const get = (path: string) => serve(new Request(`app://installer${path}`));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'field-installer-'));
    await mkdir(join(folder, 'renderer', 'assets'), { recursive: true });
    await writeFile(join(folder, 'secret.html'), 'secret');
    await mkdir(join(folder, 'renderer-other'));
    await writeFile(join(folder, 'renderer-other', 'index.html'), 'secret');
    await writeFile(join(folder, 'renderer', 'index.html'), '<p>page</p>');
    await writeFile(join(folder, 'renderer', 'assets', 'a.js'), '1');
    await writeFile(join(folder, 'renderer', 'assets', 'face.woff2'), 'f');
    await writeFile(join(folder, 'renderer', 'notes.txt'), 'unknown type');
    serve = fileServer(join(folder, 'renderer'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('the root is the page, with the policy that keeps it confined', async () => {
    const answer = await get('/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<p>page</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test.each([
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/face.woff2', 'font/woff2'],
  ])('%s comes as %s', async (path, type) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(type);
  });

  test.each([
    '/../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/assets/..%2f..%2fsecret.html',
    '/..%2frenderer-other%2findex.html',
    '/..%5csecret.html',
    '/index.html%00.js',
    '/%zz',
    '/notes.txt',
    '/missing.js',
    '/assets',
  ])('%s is refused, and nothing of the disk is told', async (path) => {
    const answer = await get(path);
    expect([400, 404]).toContain(answer.status);
    expect(await answer.text()).toBe('');
  });

  test('another host and another method are refused', async () => {
    expect((await serve(new Request('app://other/index.html'))).status).toBe(404);
    expect((await serve(new Request('app://installer/', { method: 'POST', body: 'x' }))).status).toBe(405);
  });

  test('the policy allows no inline script, no eval and no connection', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).toContain("connect-src 'none'");
    expect(contentSecurityPolicy).not.toContain('unsafe');
  });
});
