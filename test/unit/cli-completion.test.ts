import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commands } from '../../electron/cli/arguments.ts';
import { options } from '../../electron/cli/arguments/options.ts';
import { completionScript } from '../../electron/cli/completion.ts';
import { callNames } from '../../shared/api/apis.ts';
import { stationModes } from '../../shared/api/wlan.ts';
import { languages } from '../../shared/texts/language.ts';

const hasBash = spawnSync('bash', ['-c', 'complete -p; exit 0']).status === 0;
if (!hasBash) console.warn('bash is not installed: what it completes is not tested.');

/** What bash offers for the last of the words, which may be begun. */
function offered(...words: string[]): string[] {
  const list = words.map((word) => `'${word}'`).join(' ');
  const script = [
    completionScript('bash', 'field-installer'),
    `COMP_WORDS=(field-installer ${list}) COMP_CWORD=${words.length}`,
    '_field_installer',
    'printf "%s\\n" "${COMPREPLY[@]}"',
  ].join('\n');
  const printed = execFileSync('bash', ['-u', '-c', script], { encoding: 'utf8' });
  return printed.split('\n').filter((word) => word !== '');
}

describe.skipIf(!hasBash)('in bash', () => {
  test('the first word is a command', () => {
    expect(offered('')).toEqual([...Object.keys(commands), 'help', '--help', '--version']);
    expect(offered('dis')).toEqual(['discover']);
  });

  test.each(Object.keys(commands))('%s is offered its own options and no others', (name) => {
    const own = Object.entries(commands).find(([one]) => one === name)?.[1].options ?? [];
    expect(offered(name, '--')).toEqual(own.map((option) => `--${option}`));
    expect(offered(name, '--jso')).toEqual(['--json']);
  });

  test('a method comes behind the address of a call, however the shell takes the address apart', () => {
    expect(offered('call', '10.0.0.5', '')).toEqual(callNames);
    expect(offered('call', '10.0.0.5', ':', '80', '--user', 'me', 'addV')).toEqual(['addVlan']);
    expect(offered('call', '')).toEqual([]);
    expect(offered('methods', 'getN')).toEqual(['getNetworkInfo']);
    expect(offered('completion', '')).toEqual(['bash', 'zsh']);
    expect(offered('list', '')).toEqual(['import']);
  });

  test('behind an option comes its value, where the values are known', () => {
    expect(offered('install-wlan', '10.0.0.5', '--auth', '')).toEqual(stationModes);
    const free = Object.entries(options).filter(([, { type }]) => type === 'string');
    expect(offered('info', '10.0.0.5', '--language', '')).toEqual(languages);
    expect(offered('list', '--format', '')).toEqual(['xlsx', 'csv', 'json']);
    expect(offered('report', '--format', '')).toEqual(['pdf', 'html', 'xlsx', 'csv', 'json']);
    expect(offered('report', '--paper', '')).toEqual(['A4', 'Letter']);
    const known = ['auth', 'data', 'language', 'format', 'output', 'paper'];
    for (const [name] of free.filter(([name]) => !known.includes(name))) {
      expect(offered('info', '10.0.0.5', `--${name}`, ''), name).toEqual([]);
    }
  });
});

test('zsh is given the same, behind its own bashcompinit', () => {
  const [bash, zsh] = [completionScript('bash', 'npm run cli --'), completionScript('zsh', 'npm run cli --')];
  const body = (script: string) => script.slice(script.indexOf('field-installer()'));
  expect(body(zsh)).toBe(body(bash));
  expect(zsh).toMatch(/^compinit$[^]*^bashcompinit$[^]*^complete -o filenames -F/m);
});

test('the program’s name is defined where it is called in another way, and left alone where it is a program', () => {
  expect(completionScript('bash', 'npm run cli --')).toContain('field-installer() { npm run cli -- "$@"; }');
  expect(completionScript('bash', 'field-installer')).not.toContain('field-installer()');
});
