/** install-wlan: the job that the window runs. */
import { inInstallationMode, stationInterfaces } from '../../shared/api/network-info.ts';
import { fail, ok, type Result } from '../../shared/contract/result.ts';
import type { Services } from '../services/services.ts';
import type { Command } from './arguments.ts';
import { followJob } from './follow-job.ts';
import type { Output } from './output.ts';
import { withLogin, type Credentials } from './reach.ts';
import { said } from '../../shared/texts/said.ts';

type Installation = Extract<Command, { name: 'install-wlan' }>;

/** Runs the installation and answers the exit code. */
export function installWlan(
  command: Installation,
  login: Credentials,
  output: Output,
): Promise<Result<number>> {
  return withLogin(command, login, output, async (services, serial) => {
    const deviceName = await chooseInterface(services, serial, command.interfaceName);
    if (!deviceName.ok) return deviceName;
    const { ssid, authentication, countryCode, doSwitch, waitMs } = command;
    const request = {
      serial,
      deviceName: deviceName.value,
      ssid,
      authentication,
      countryCode,
      doSwitch,
      waitMs,
    };
    const start = () => services.jobs.startWlanInstallation(request);
    // Asking for the switch is what the command was for; --no-switch says otherwise.
    return followJob(services, serial, output, start, { step: 'switch', refusal: () => null });
  });
}

/** The interface that was named, else the one in installation mode, else the only WLAN station. */
async function chooseInterface(
  services: Services,
  serial: string,
  named: string | null,
): Promise<Result<string>> {
  if (named !== null) return ok(named);
  const device = await services.devices.calls.readNetwork(serial);
  if (!device.ok) return device;
  const stations = device.value.network ? stationInterfaces(device.value.network.picture) : [];
  const chosen = stations.find(inInstallationMode) ?? (stations.length === 1 ? stations[0] : undefined);
  if (chosen) return ok(chosen.name);
  return stations.length === 0
    ? fail('api', said('terminal.noStation'))
    : fail('input', said('terminal.severalStations', { names: stations.map(({ name }) => name) }), {
        parameter: 'deviceName',
        advice: said('terminal.nameStation'),
      });
}
