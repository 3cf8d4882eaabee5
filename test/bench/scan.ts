/**
 * How long a scan takes where most addresses are truly dead, beside nmap's look at the same ports: in network namespaces,
 * with a cable between the laptop and five devices. Targets: a /24 in 3 s, a /20 in 20 s, the first hit in 0.5 s.
 */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Lab, whyNoLab } from '../lab/namespaces.ts';

const reason = whyNoLab();
if (reason) {
  console.log(`\nScans are not timed: ${reason}.`);
} else {
  await bench();
}

interface Outcome {
  seconds: number;
  hits: { after: number }[];
}

async function bench(): Promise<void> {
  const lab = await Lab.open();
  try {
    await lab.computer('laptop');
    await lab.computer('devices');
    await lab.cable(['laptop', 'eth0'], ['devices', 'eth0']);
    await lab.ip('laptop', 'addr add 10.77.0.5/20 dev eth0');
    const addresses = ['10.77.0.21', '10.77.0.90', '10.77.0.120', '10.77.0.200', '10.77.0.254'];
    for (const address of addresses) await lab.ip('devices', `addr add ${address}/20 dev eth0`);
    const node = (program: string) => ['--import', 'tsx', program];
    const site = lab.start('devices', process.execPath, [...node('test/lab/scan-devices.ts'), ...addresses]);
    if (site.stdout) await once(createInterface(site.stdout), 'line');

    console.log('\nScan of dead addresses with five devices among them, on a cable\n');
    console.log('range           found   first hit   seconds   nmap -sn -PS80,443, as root and as a user');
    for (const range of ['10.77.0.0/24', '10.77.0.0/20']) {
      const printed = await output(lab, process.execPath, [...node('test/lab/scan-laptop.ts'), range]);
      // Written by the laptop's own program.
      const { seconds, hits } = JSON.parse(printed) as Outcome;
      const first = hits[0] ? hits[0].after.toFixed(2) : 'none';
      const cells = [
        range.padEnd(15),
        String(hits.length).padStart(5),
        first.padStart(11),
        seconds.toFixed(1).padStart(9),
      ];
      console.log(`${cells.join(' ')}   ${await nmap(lab, range)}`);
      if (hits.length < addresses.length) process.exitCode = 1;
    }
  } finally {
    await lab.close();
  }
}

/** What nmap takes for the same, with raw packets (it asks the cable itself) and with connections, as any program has. */
async function nmap(lab: Lab, range: string): Promise<string> {
  try {
    execFileSync('nmap', ['--version'], { stdio: 'ignore' });
  } catch {
    return 'not installed (apt-get install nmap)';
  }
  const times: string[] = [];
  for (const rights of ['--privileged', '--unprivileged']) {
    const printed = await output(lab, 'nmap', [rights, '-n', '-sn', '-PS80,443', range]);
    times.push(/scanned in ([\d.]+) seconds/.exec(printed)?.[1] ?? 'failed');
  }
  return times.join(' s, ') + ' s';
}

async function output(lab: Lab, command: string, args: string[]): Promise<string> {
  const child = lab.start('laptop', command, args);
  let printed = '';
  child.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
  await once(child, 'close');
  return printed;
}
