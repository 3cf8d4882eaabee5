import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, inject, it } from 'vitest';

const command = [inject('bundle')];

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [...command, ...args], (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('npm run site', () => {
  it('explains itself', async () => {
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--devices N');
  });

  it.each([
    [['--devices', '0'], '--devices takes a whole number from 1 to 1000, not "0".'],
    [['--devices', '1001'], 'not "1001"'],
    [['--devices', '2', '--wlan', '3'], '--wlan takes a whole number from 0 to 2'],
    [['--profile', 'os9'], '--profile takes one of os8, os10, os11, os12, os13'],
    [['--speed', '3'], '--speed'],
    [['here'], 'here'],
  ])('refuses %j with exit code 2 and says why', async (args, why) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(why);
  });

  it('lists its devices, the same ones for the same seed, answers for them, and stops on Ctrl-C', async () => {
    const lists: string[] = [];
    for (const seed of ['5', '5', '6']) {
      const args = ['--devices', '3', '--seed', seed, '--no-mdns', '--port', '0', '--https-port', '0'];
      const child = spawn(process.execPath, [...command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
      let printed = '';
      child.stdout.setEncoding('utf8');
      while (!printed.includes('Ctrl-C stops them.')) printed += String(await once(child.stdout, 'data'));
      const rows = [...printed.matchAll(/^([0-9A-F]{12}) .*? (127\.[\d.]+) +(\d+) /gm)];
      lists.push(rows.map((row) => row[1]).join());
      const [, , host, port] = rows[0] ?? [];
      const asked = request({ host, port, path: '/', agent: false }).end();
      const [response] = (await once(asked, 'response')) as [{ statusCode?: number }]; // what http emits
      expect(response.statusCode).toBe(401);
      child.kill('SIGINT');
      expect(await once(child, 'exit')).toEqual([0, null]);
    }
    expect(lists[0]?.split(',')).toHaveLength(3);
    expect(lists[1]).toBe(lists[0]);
    expect(lists[2]).not.toBe(lists[0]);
  });

  it('shows no HTTP port of a device that has none', async () => {
    const args = ['--devices', '1', '--wlan', '0', '--factory-new', '0', '--profile', 'os13', '--no-mdns'];
    const child = spawn(process.execPath, [...command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.setEncoding('utf8');
    while (!printed.includes('Ctrl-C stops them.')) printed += String(await once(child.stdout, 'data'));
    expect(printed).toMatch(/ 127\.[\d.]+ +- +\d+ +13\./);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });
});
