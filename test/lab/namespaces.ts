import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why this computer cannot play networks, or null where it can. */
export function whyNoLab(): string | null {
  const probe = `fi-probe-${process.pid}`;
  try {
    execFileSync('ip', ['netns', 'add', probe], { stdio: 'ignore' });
    execFileSync('ip', ['netns', 'delete', probe], { stdio: 'ignore' });
  } catch {
    return 'network namespaces cannot be made here (needs iproute2 and root)';
  }
  try {
    execFileSync('avahi-daemon', ['--version'], { stdio: 'ignore' });
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
  } catch {
    return 'avahi-daemon or unshare is missing (apt-get install avahi-daemon util-linux)';
  }
  return null;
}

export interface AvahiDevice {
  serial: string;
  /** The instance name; may hold anything. */
  name: string;
}

/**
 * Network namespaces with cables between them and avahi in them: computers of their own, as far as packets go. Nothing
 * leaves this machine. `close` ends every process and takes everything away.
 */
export class Lab {
  private readonly folder: string;
  private readonly namespaces: string[] = [];
  private readonly processes = new Set<ChildProcess>();

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async open(): Promise<Lab> {
    return new Lab(await mkdtemp(join(tmpdir(), 'fi-lab-')));
  }

  /** Makes a computer with nothing but loopback. */
  async computer(name: string): Promise<void> {
    await run('ip', ['netns', 'add', space(name)]);
    this.namespaces.push(space(name));
    await this.ip(name, 'link set lo up');
  }

  /** `ip` within a computer, such as `addr add 10.0.0.5/24 dev eth0`. */
  async ip(computer: string, command: string): Promise<string> {
    const { stdout } = await run('ip', ['-n', space(computer), ...command.split(' ')]);
    return stdout;
  }

  /** Lays a cable from one computer's card to another's, and switches both on. */
  async cable([one, card]: [string, string], [other, otherCard]: [string, string]): Promise<void> {
    await this.ip(one, `link add ${card} type veth peer name ${otherCard} netns ${space(other)}`);
    await this.ip(one, `link set ${card} up`);
    await this.ip(other, `link set ${otherCard} up`);
  }

  /** Starts a program within a computer. */
  start(computer: string, command: string, args: string[]): ChildProcess {
    const child = spawn('ip', ['netns', 'exec', space(computer), command, ...args], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    this.processes.add(child);
    child.once('exit', () => this.processes.delete(child));
    return child;
  }

  /** Runs a program within a computer to its end. Answers what it printed. */
  async run(computer: string, command: string, args: string[]): Promise<string> {
    const child = this.start(computer, command, args);
    let printed = '';
    child.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
    await once(child, 'close');
    return printed;
  }

  /**
   * Starts avahi on a computer: as one device or many, or with nothing to announce. It needs no D-Bus. Answers when all
   * of them are announced.
   */
  avahi(computer: string, ...devices: AvahiDevice[]): Promise<ChildProcess> {
    return this.startAvahi(computer, devices, 'use-ipv4=yes\nuse-ipv6=no');
  }

  /** The same as a device that speaks IPv6 alone. */
  avahiOverIPv6(computer: string, device: AvahiDevice): Promise<ChildProcess> {
    return this.startAvahi(computer, [device], 'use-ipv4=no\nuse-ipv6=yes');
  }

  /** The same as a device that speaks both, and whose addresses may change. */
  avahiOverBoth(computer: string, device: AvahiDevice): Promise<ChildProcess> {
    return this.startAvahi(computer, [device], 'use-ipv4=yes\nuse-ipv6=yes');
  }

  private async startAvahi(
    computer: string,
    devices: readonly AvahiDevice[],
    families: string,
  ): Promise<ChildProcess> {
    const folder = join(this.folder, computer);
    await mkdir(join(folder, 'services'), { recursive: true });
    const [only, ...more] = devices;
    const host = only && more.length === 0 ? `axis-${only.serial.toLowerCase()}` : computer;
    const config = join(folder, 'avahi-daemon.conf');
    await writeFile(
      config,
      `[server]\nhost-name=${host}\n${families}\nenable-dbus=no\n[publish]\npublish-workstation=no\npublish-aaaa-on-ipv4=no\n`,
    );
    for (const { serial, name } of devices) {
      const text = `<txt-record>macaddress=${serial}</txt-record>`;
      await writeFile(
        join(folder, 'services', `${serial}.service`),
        `<?xml version="1.0"?><!DOCTYPE service-group SYSTEM "avahi-service.dtd"><service-group>
        <name>${xml(name)}</name><service><type>_axis-video._tcp</type><port>80</port>${text}</service>
        </service-group>`,
      );
    }
    // Its own view of the folders that avahi has fixed names for: this computer's stay untouched.
    const script = `mount --make-rprivate / && mkdir -p /run/avahi-daemon &&
      mount -t tmpfs tmpfs /run/avahi-daemon && mount --bind "$1" /etc/avahi/services &&
      exec avahi-daemon --file "$2" --no-drop-root --no-chroot --no-rlimits 2>&1`;
    const args = ['--mount', 'sh', '-c', script, 'sh', join(folder, 'services'), config];
    const avahi = this.start(computer, 'unshare', args);
    await announced(avahi, devices.length);
    return avahi;
  }

  /** Ends a program that was started here, and waits until it is gone. */
  async stop(child: ChildProcess): Promise<void> {
    if (!this.processes.has(child)) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }

  async close(): Promise<void> {
    await Promise.all([...this.processes].map((child) => this.stop(child)));
    for (const namespace of this.namespaces) await run('ip', ['netns', 'delete', namespace]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

function space(computer: string): string {
  return `fi-${process.pid}-${computer}`;
}

/** Until avahi has its name and says of each service that nobody else on the network has its own. */
function announced({ stdout }: ChildProcess, services: number): Promise<void> {
  if (!stdout) throw new Error('avahi has no voice');
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    let left = services + 1;
    createInterface(stdout)
      .on('line', (line) => {
        said.push(line);
        if (!/^Server startup complete|^Service ".*successfully established/.test(line)) return;
        left -= 1;
        if (left === 0) resolve();
      })
      .once('close', () => reject(new Error(`avahi ended before it announced: ${said.join('\n')}`)));
  });
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
