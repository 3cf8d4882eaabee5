import type { Params } from './api.ts';
import type { Change, Host } from './host.ts';
import { namedInterface, oneOf, refuseUnknown } from './params.ts';

/** setDeviceConfiguration: an interface that is down has no link, until somebody sets it up again. */
export function setInterfaceState(host: Host, params: Params): Change {
  const device = namedInterface(host, params, 100);
  refuseUnknown(host.profile, params, ['deviceName', 'staticState']);
  const staticState = oneOf(params, 'staticState', ['up', 'down'], 101) ?? device.staticState;
  return () => {
    device.staticState = staticState;
    if (device.wlan) for (const end of [...host.runningTests]) end(4);
  };
}
