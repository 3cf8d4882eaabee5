import { describe, expect, test } from 'vitest';
import { readCommand } from '../../electron/cli/arguments.ts';
import { changeMethods } from '../../shared/api/changes.ts';
import { inEnglish } from '../english.ts';

const set = (...args: string[]) => readCommand(['set', '10.0.0.21', ...args], {});
const parameterOf = (...args: string[]) => {
  const command = set(...args);
  return command.ok ? 'none' : command.error.parameter;
};
const down = '{"deviceName":"eth1","staticState":"down"}';

describe('the command set', () => {
  test('takes a method that sets something, its parameters, and waits 90 seconds unless told', () => {
    expect(set('setDeviceConfiguration', '--params', down)).toMatchObject({
      ok: true,
      value: {
        name: 'set',
        method: 'setDeviceConfiguration',
        params: { deviceName: 'eth1', staticState: 'down' },
        confirmed: false,
        waitMs: 90_000,
      },
    });
    expect(set('setDeviceConfiguration', '--params', down, '--yes', '--wait', '5')).toMatchObject({
      value: { confirmed: true, waitMs: 5_000 },
    });
  });

  test('leaves parameters that come on standard input for later', () => {
    expect(set('setDeviceConfiguration', '--params', '-')).toMatchObject({ value: { params: 'stdin' } });
    expect(parameterOf('setDeviceConfiguration', '--params', '-', '--password-stdin')).toBe('params');
  });

  test('refuses methods that set nothing, run as jobs of their own, or do not exist, and names the others', () => {
    for (const method of ['getNetworkInfo', 'scanWLANNetworks', 'wlanSwitchAPToStation', 'setNothing']) {
      const command = set(method, '--params', '{}');
      expect(command).toMatchObject({ ok: false, error: { kind: 'input', parameter: 'method' } });
      for (const known of changeMethods)
        expect(inEnglish(command)).toMatchObject({ error: { advice: containing(known) } });
    }
    expect(parameterOf()).toBe('method');
  });

  test('refuses what the method does not take', () => {
    expect(parameterOf('addVlan', '--params', '{')).toBe('params');
    expect(parameterOf('addVlan', '--params', '{"masterDeviceName":"eth0","VlanId":4095}')).toBe('VlanId');
    expect(parameterOf('addVlan')).toBe('masterDeviceName');
    expect(parameterOf('setDeviceConfiguration', '--params', down, '--wait', '0')).toBe('wait');
  });

  test.each([
    ['a password', 'setWired8021XConfiguration', '{"deviceName":"eth0","password":"s3cret-word"}'],
    ['a MACsec key', 'setWired8021XConfiguration', `{"deviceName":"eth0","mkaCak":"${'0a'.repeat(16)}"}`],
    [
      'a WLAN key',
      'setWLANStationConfiguration',
      '{"deviceName":"wlan0","authentication":{"params":{"psk":"s3cret-word"}}}',
    ],
    ['a login in a URL', 'setGlobalProxyConfiguration', '{"httpProxy":"http://me:s3cret-word@proxy:3128"}'],
  ])('refuses %s among the arguments, and does not repeat it', (_, method, params) => {
    const command = set(method, '--params', params);
    expect(command).toMatchObject({ ok: false, error: { kind: 'input', parameter: 'params' } });
    expect(JSON.stringify(command)).not.toContain('s3cret-word');
  });
});

const containing = (text: string) => expect.stringContaining(text) as string;
