import { describe, expect, test } from 'vitest';
import { changeOf, type ChangeMethod } from '../../shared/api/changes.ts';
import type { NetworkPicture } from '../../shared/api/network-info.ts';
import { ipv4, picture, type InterfaceParts } from './guard-support.ts';

const old = '10.0.0.48';
const fresh = '10.0.0.9';

interface Request {
  method: ChangeMethod;
  params: Record<string, unknown>;
  coming: string[];
  talkedTo: string;
}
const request = (params: Record<string, unknown>, coming: string[]): Request => ({
  method: 'setIPv4AddressConfiguration',
  params: { deviceName: 'eth0', ...params },
  coming,
  talkedTo: old,
});
const isSettled = ({ method, params, ...told }: Request, address: string, picture: NetworkPicture) =>
  changeOf(method).isSettled?.(params, { ...told, address, read: picture }) ?? true;
const toStatic = request({ configurationMode: 'static' }, [fresh]);
const toDhcp = request({ configurationMode: 'dhcp' }, []);
type Used = { address: string; origin?: string; scope?: string };
const using = (...addresses: Used[]): InterfaceParts => ({ name: 'eth0', IPv4: ipv4(addresses) });
const lingers = { address: old, scope: 'nowhere' };

describe('a device that is to take a static address', () => {
  test('is not there yet while it still uses the old one, whatever settings it tells', () => {
    const now = picture([using({ address: old, origin: 'dhcp' })]);
    expect(isSettled(toStatic, old, now)).toBe(false);
  });

  test('is there once it uses the new one and is read at it', () => {
    const now = picture([using({ address: fresh, origin: 'static' }, lingers)]);
    expect(isSettled(toStatic, fresh, now)).toBe(true);
    expect(isSettled(toStatic, old, now)).toBe(false);
  });

  test('is there where it is read at a link-local address that stays', () => {
    const linkLocal = { address: '169.254.7.7', origin: 'linkLocal', scope: 'link' };
    const over = { ...toStatic, talkedTo: '169.254.7.7' };
    const still = picture([using({ address: old }, linkLocal)]);
    const moved = picture([using({ address: fresh, origin: 'static' }, linkLocal)]);
    expect(isSettled(over, '169.254.7.7', still)).toBe(false);
    expect(isSettled(over, '169.254.7.7', moved)).toBe(true);
  });

  test('is there where it is read over another interface', () => {
    const eth1 = { name: 'eth1', IPv4: ipv4(['10.9.0.1']) };
    const over = { ...toStatic, talkedTo: '10.9.0.1' };
    expect(isSettled(over, '10.9.0.1', picture([using({ address: fresh }), eth1]))).toBe(true);
    expect(isSettled(over, '10.9.0.1', picture([using({ address: old }), eth1]))).toBe(false);
  });
});

describe('a device that is to ask DHCP', () => {
  test('is not there yet while it uses a static address', () => {
    expect(isSettled(toDhcp, old, picture([using({ address: old, origin: 'static' })]))).toBe(false);
  });

  test('is there with another address, and with the same one from the server', () => {
    const moved = picture([using({ address: fresh, origin: 'dhcp' }, { ...lingers, origin: 'static' })]);
    expect(isSettled(toDhcp, fresh, moved)).toBe(true);
    expect(isSettled(toDhcp, old, moved)).toBe(false);
    expect(isSettled(toDhcp, old, picture([using({ address: old, origin: 'dhcp' })]))).toBe(true);
  });
});

test('other changes are there when they are read', () => {
  const hostname: Request = { ...toDhcp, method: 'setHostnameConfiguration' };
  expect(isSettled(hostname, old, picture([using(lingers)]))).toBe(true);
});
