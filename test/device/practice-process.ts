/** The practice site as a process beside the program: it tells what the program has to know, and ends with it. */
import { startPracticeSite } from './practice-site.ts';

void startPracticeSite().then(({ site, gate, fresh, ssid, key }) => {
  process.parentPort.postMessage({
    addresses: site.devices.map(({ address, port }) => `http://${address}:${String(port)}`),
    gate: gate.serial,
    fresh: fresh.map(({ serial }) => serial),
    user: gate.user,
    password: gate.password,
    ssid,
    key,
  });
});
