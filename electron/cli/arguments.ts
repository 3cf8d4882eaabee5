/** The command line taken apart and checked, before anything is sent. */
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { namesScheme, parseAddress, type Endpoint } from '../../shared/net/address.ts';
import { scanTargets, type Target } from '../../shared/net/ranges.ts';
import { canBeOfCard } from '../../shared/net/ip.ts';
import { changeMethods, changeOf, type ChangeMethod } from '../../shared/api/changes.ts';
import type { Api } from '../../shared/api/api.ts';
import { apiOf, callNames } from '../../shared/api/apis.ts';
import { canonical } from '../../shared/api/network-info.ts';
import { countryCodeSchema, deviceNameSchema } from '../../shared/api/parameters.ts';
import { userSchema } from '../../shared/contract/login.ts';
import { fail, ok, type Failure, type Result } from '../../shared/contract/result.ts';
import { reportFormats, type ReportFormat } from '../../shared/contract/report.ts';
import { papers, type Paper } from '../../shared/report/paper.ts';
import { sheetColumns, sheetFormats, type SheetColumn } from '../../shared/contract/sheets.ts';
import { serialSchema } from '../../shared/contract/site.ts';
import { waits } from '../../shared/contract/waits.ts';
import { cleanText } from '../../shared/texts/clean-text.ts';
import {
  ssidSchema,
  stationAuthenticationSchema,
  stationModes,
  type StationAuthentication,
} from '../../shared/api/wlan.ts';
import { issueSaid } from '../../shared/texts/issues.ts';
import { say } from '../../shared/texts/catalogue.ts';
import { said, type Said } from '../../shared/texts/said.ts';
import type { Trust } from '../services/devices/access.ts';
import { parseFingerprint } from '../services/http/certificates.ts';
import { readParamsArgument } from './params-argument.ts';
import { isLanguage, languageOf, languages, type Language } from '../../shared/texts/language.ts';

export interface Common {
  /** Addresses of the cards that may be used; null for all of them. */
  interfaces: string[] | null;
  dataFolder: string;
}

/** A command that talks to one device. */
export interface ToDevice extends Common {
  endpoint: Endpoint;
  /** Without it the program speaks https where the device has it. */
  schemeTyped: boolean;
  trust: Trust;
  /** Takes the pinned certificate away first, for a device whose HTTPS was switched off on purpose. */
  forgetCertificate: boolean;
}

export interface LoginGiven {
  user: string;
  /** `environment`: AXIS_PASSWORD; `stdin`: the first line there. */
  passwordFrom: 'environment' | 'stdin';
}

export interface WithLogin extends ToDevice, LoginGiven {}

export type Command =
  | { name: 'help' }
  | { name: 'methods'; method: string | null }
  | { name: 'completion'; shell: Shell }
  | ({ name: 'discover'; seconds: number } & Common)
  | ({ name: 'cards' } & Common)
  | ({ name: 'why'; text: string } & Common)
  | ({ name: 'list' } & ListCommand & Common)
  | ({ name: 'list-import'; site: string | null; file: string; dryRun: boolean } & Common)
  | ({ name: 'scan'; targets: Target[]; seconds: number | null } & Common)
  | ({ name: 'site-list' } & Common)
  | ({ name: 'site-show'; site: string } & Common)
  | ({ name: 'site-export'; site: string; file: string; overwrite: boolean } & Common)
  | ({ name: 'site-import'; file: string; as: string | null; into: string | null; dryRun: boolean } & Common)
  | ({ name: 'report' } & ReportCommand & Common)
  | ({ name: 'read'; seconds: number; site: string | null } & Common & LoginGiven & Pick<ToDevice, 'trust'>)
  | ({ name: 'history'; serial: string; site: string | null } & Common)
  | ({ name: 'diff' } & DiffCommand & Common)
  | ({ name: 'plan-check'; file: string; site: string | null } & Common)
  | ({ name: 'plan-apply'; file: string } & PlanCommand & Common)
  | ({ name: 'plan-undo' } & PlanCommand & Common)
  | ({ name: 'identify' } & ToDevice)
  | ({ name: 'info'; raw: boolean } & WithLogin)
  | ({ name: 'call'; api: Api; method: string; params: Params } & WithLogin)
  | ({ name: 'flash' } & WithLogin)
  | ({ name: 'set' } & SetChange & WithLogin)
  | ({ name: 'install-wlan' } & InstallWlan & WithLogin);

export const shells = ['bash', 'zsh'] as const;
export type Shell = (typeof shells)[number];

/** `stdin`: JSON there, so that no secret stands among the arguments. */
type Params = Record<string, unknown> | 'stdin';

interface ListCommand {
  /** By its name or id; null for the list of this computer. */
  site: string | null;
  /** Null: standard output. */
  file: string | null;
  format: ListFormat;
  columns: SheetColumn[];
  /** Whether a file that is there is replaced. */
  overwrite: boolean;
}

interface ReportCommand {
  /** By its name or id; null for the list of this computer. */
  site: string | null;
  file: string;
  format: ReportFormat;
  paper: Paper;
  /** Whether a file that is there is replaced. */
  overwrite: boolean;
}

interface DiffCommand {
  /** Null: all devices of the site. */
  serial: string | null;
  site: string | null;
  /** Milliseconds since 1970. */
  from: number;
  to: number;
}

export interface PlanCommand extends Pick<ToDevice, 'trust'> {
  site: string | null;
  /** The user of devices that have an administrator. */
  user: string;
  /** Whether anything is sent at all. */
  confirmed: boolean;
  /** So long devices are waited for that are not found. */
  waitMs: number;
}

export const listFormats = [...sheetFormats, 'json'] as const;
type ListFormat = (typeof listFormats)[number];

interface SetChange {
  method: ChangeMethod;
  params: Params;
  /** Whether a change that cuts the line to the device may be sent. */
  confirmed: boolean;
  waitMs: number;
}

interface InstallWlan {
  ssid: string;
  authentication: StationAuthentication;
  /** Null: the one that is in installation mode. */
  interfaceName: string | null;
  countryCode: string | null;
  doSwitch: boolean;
  waitMs: number;
}

/** What --help prints. */
export function usage(language: Language): string {
  return say(
    language,
    said('usage.text', {
      shells: shells.join('|'),
      modes: stationModes.join(', '),
      languages: languages.join('|'),
    }),
  );
}

export const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean' },
  language: { type: 'string' },
  interface: { type: 'string', multiple: true },
  data: { type: 'string' },
  fingerprint: { type: 'string' },
  'trust-first': { type: 'boolean' },
  'forget-certificate': { type: 'boolean' },
  user: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  seconds: { type: 'string' },
  port: { type: 'string' },
  paper: { type: 'string' },
  site: { type: 'string' },
  as: { type: 'string' },
  into: { type: 'string' },
  raw: { type: 'boolean' },
  params: { type: 'string' },
  ssid: { type: 'string' },
  auth: { type: 'string' },
  'interface-name': { type: 'string' },
  country: { type: 'string' },
  identity: { type: 'string' },
  'cert-client': { type: 'string' },
  'cert-ca': { type: 'string', multiple: true },
  'no-switch': { type: 'boolean' },
  wait: { type: 'string' },
  yes: { type: 'boolean' },
  format: { type: 'string' },
  output: { type: 'string' },
  columns: { type: 'string' },
  overwrite: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  from: { type: 'string' },
  to: { type: 'string' },
} as const;
type OptionName = keyof typeof options;

const offline: readonly OptionName[] = ['json', 'help', 'language'];
const common: readonly OptionName[] = [...offline, 'interface', 'data'];
const toDevice: readonly OptionName[] = [...common, 'fingerprint', 'trust-first', 'forget-certificate'];
const withLogin: readonly OptionName[] = [...toDevice, 'user', 'password-stdin'];
const installation: readonly OptionName[] = [
  ...(['ssid', 'auth', 'interface-name', 'country', 'identity'] as const),
  ...(['cert-client', 'cert-ca', 'no-switch', 'wait'] as const),
];
export const commands = {
  discover: { words: 0, options: [...common, 'seconds'] },
  cards: { words: 0, options: common },
  why: { words: 1, options: common },
  list: {
    words: 2,
    options: [...offline, 'data', 'site', 'format', 'output', 'columns', 'overwrite', 'dry-run'],
  },
  site: { words: 2, options: [...offline, 'data', 'output', 'overwrite', 'as', 'into', 'dry-run'] },
  scan: { words: Infinity, options: [...common, 'seconds', 'port'] },
  report: { words: 0, options: [...offline, 'data', 'site', 'format', 'output', 'paper', 'overwrite'] },
  read: {
    words: 0,
    options: [...common, 'site', 'seconds', 'user', 'password-stdin', 'fingerprint', 'trust-first'],
  },
  history: { words: 1, options: [...offline, 'data', 'site'] },
  diff: { words: 1, options: [...offline, 'data', 'site', 'from', 'to'] },
  plan: {
    words: 2,
    options: [...common, 'site', 'yes', 'wait', 'user', 'fingerprint', 'trust-first'],
  },
  identify: { words: 1, options: toDevice },
  info: { words: 1, options: [...withLogin, 'raw'] },
  call: { words: 2, options: [...withLogin, 'params'] },
  set: { words: 2, options: [...withLogin, 'params', 'yes', 'wait'] },
  'install-wlan': { words: 1, options: [...withLogin, ...installation] },
  flash: { words: 1, options: withLogin },
  methods: { words: 1, options: offline },
  completion: { words: 1, options: offline },
} satisfies Record<string, { words: number; options: readonly OptionName[] }>;
type CommandName = keyof typeof commands;

type Environment = Readonly<Record<string, string | undefined>>;
type Values = ReturnType<typeof parse>['values'];

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true });

/**
 * Reads the arguments after the program's own name. Failures are of kind `input`. They never repeat a word or a value
 * that stands where none was expected: it may be a password.
 */
export function readCommand(args: readonly string[], environment: Environment): Result<Command> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    // Its first sentence names the option; the rest is about Node's own habits.
    const words = error instanceof Error ? error.message.split(/\.(?:\s|$)|\n/)[0] : undefined;
    return wrong(
      words === undefined
        ? said('argument.notUnderstood')
        : said('argument.sentence', { words: cleanText(words, 100) }),
    );
  }
  const { values, positionals } = parsed;
  const [name, ...words] = positionals;
  if (values.help === true || name === 'help') return ok({ name: 'help' });
  const known = oneOf(Object.keys(commands));
  if (name === undefined) return wrong(said('argument.noCommand'), undefined, known);
  if (!isCommandName(name)) return wrong(said('argument.unknownCommand'), undefined, known);
  const { words: wanted, options: allowed } = commands[name];
  const stray = Object.keys(values).find((option) => !allowed.some((one) => one === option));
  if (stray !== undefined) return wrong(said('argument.noOption', { command: name, option: stray }));
  if (values.language !== undefined && !isLanguage(values.language)) {
    return wrong(said('terminal.languages', { known: languages }), 'language');
  }
  if (words.length > wanted) return wrong(said('argument.tooMany', { command: name }));
  return readNamed(name, values, words, environment);
}

/** The language to speak from the first sentence on, whatever is wrong with the arguments. */
export function languageGiven(args: readonly string[], environment: Environment): Language {
  const { values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  if (isLanguage(values.language)) return values.language;
  const wished = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'];
  return languageOf(wished === undefined ? [] : [wished]);
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function readNamed(
  name: CommandName,
  values: Values,
  words: string[],
  environment: Environment,
): Result<Command> {
  if (name === 'methods') return readMethods(words[0]);
  if (name === 'completion') return readShell(words[0]);
  const [address, method] = words;
  const common = readCommon(values, environment);
  if (!common.ok) return common;
  if (name === 'discover') {
    const seconds = readSeconds(values.seconds ?? '5', 'seconds', 600);
    return seconds.ok ? ok({ name, ...common.value, seconds: seconds.value }) : seconds;
  }
  if (name === 'cards') return ok({ name, ...common.value });
  if (name === 'why') {
    const text = address?.trim() ?? '';
    return text === '' ? wrong(said('argument.noSought'), 'text') : ok({ name, ...common.value, text });
  }
  if (name === 'history' || name === 'diff') return readHistory(name, address, values, common.value);
  if (name === 'list') return readList(values, words, common.value);
  if (name === 'site') return readSite(values, words, common.value);
  if (name === 'plan') return readPlan(values, words, common.value);
  if (name === 'report') return readReport(values, common.value);
  if (name === 'scan') {
    const asked = readScan(words, values);
    return asked.ok ? ok({ name, ...common.value, ...asked.value }) : asked;
  }
  const user = readUser(values.user ?? 'root');
  const passwordFrom = values['password-stdin'] === true ? 'stdin' : 'environment';
  if (name === 'read') {
    const seconds = readSeconds(values.seconds ?? '5', 'seconds', 600);
    if (!seconds.ok) return seconds;
    const trust = readTrust(values);
    if (!trust.ok) return trust;
    if (!user.ok) return user;
    const given = { user: user.value, passwordFrom } as const;
    const site = values.site ?? null;
    return ok({ name, ...common.value, ...given, trust: trust.value, seconds: seconds.value, site });
  }
  const device = readDevice(name, address, values, common.value);
  if (!device.ok) return device;
  if (name === 'identify') return ok({ name, ...device.value });
  if (!user.ok) return user;
  const login: WithLogin = { ...device.value, user: user.value, passwordFrom };
  switch (name) {
    case 'flash':
      return ok({ name, ...login });
    case 'info':
      return ok({ name, ...login, raw: values.raw === true });
    case 'call': {
      const called = readCall(method, values.params ?? '{}', passwordFrom);
      return called.ok ? ok({ name, ...login, ...called.value }) : called;
    }
    case 'set': {
      const change = readChange(method, values.params ?? '{}', passwordFrom);
      if (!change.ok) return change;
      const wait = readSeconds(values.wait ?? String(waits.addresses), 'wait', waits.most);
      if (!wait.ok) return wait;
      const confirmed = values.yes === true;
      return ok({ name, ...login, ...change.value, confirmed, waitMs: wait.value * 1_000 });
    }
    case 'install-wlan': {
      const wanted = readInstallation(values, environment);
      return wanted.ok ? ok({ name, ...login, ...wanted.value }) : wanted;
    }
  }
}

function readCommon(values: Values, environment: Environment): Result<Common> {
  const interfaces = values.interface ?? null;
  if (interfaces?.some((address) => !canBeOfCard(address)) === true) {
    return wrong(said('argument.notACard'), 'interface', said('argument.notACardAdvice'));
  }
  if (values.data === '') return wrong(said('terminal.dataFolder'), 'data');
  return ok({
    interfaces,
    dataFolder: values.data === undefined ? usualFolder(environment) : resolve(values.data),
  });
}

function readList(values: Values, [word, file]: string[], common: Common): Result<Command> {
  const site = values.site ?? null;
  if (word !== undefined) {
    if (word !== 'import') return wrong(said('sheetTerminal.listWord'));
    if (file === undefined) return wrong(said('sheetTerminal.noFile'));
    const dryRun = values['dry-run'] === true;
    return ok({ name: 'list-import', ...common, site, file: resolve(file), dryRun });
  }
  const output = values.output ?? null;
  const typed = values.format ?? (output === null ? 'json' : output.split('.').at(-1)?.toLowerCase());
  const format = listFormats.find((one) => one === typed);
  if (format === undefined) return wrong(said('sheetTerminal.format'), 'format');
  if (output === null && format !== 'json') return wrong(said('sheetTerminal.noOutput'), 'output');
  const names = values.columns?.split(',').map((name) => name.trim()) ?? [...sheetColumns];
  const columns = sheetColumns.filter((column) => names.includes(column));
  if (columns.length !== names.length) {
    return wrong(said('sheetTerminal.columns', { known: sheetColumns }), 'columns');
  }
  const ordered = columns.sort((a, b) => names.indexOf(a) - names.indexOf(b));
  const path = output === null ? null : resolve(output);
  return ok({
    name: 'list',
    ...common,
    site,
    file: path,
    format,
    columns: ordered,
    overwrite: values.overwrite === true,
  });
}

function readReport(values: Values, common: Common): Result<Command> {
  const format = reportFormats.find((one) => one === values.format);
  if (format === undefined) return wrong(said('reportTerminal.format'), 'format', oneOf(reportFormats));
  const paper = papers.find((one) => one.toLowerCase() === (values.paper ?? 'A4').toLowerCase());
  if (paper === undefined) return wrong(said('reportTerminal.paper'), 'paper', oneOf(papers));
  if (!values.output) return wrong(said('reportTerminal.noOutput'), 'output');
  const { site = null } = values;
  const file = resolve(values.output);
  return ok({ name: 'report', ...common, site, file, format, paper, overwrite: values.overwrite === true });
}

export const siteWords = ['list', 'show', 'export', 'import'] as const;

/** What stands behind `plan`. */
export const planWords = ['check', 'apply', 'undo'] as const;

function readSite(values: Values, [word, what]: string[], common: Common): Result<Command> {
  const dryRun = values['dry-run'] === true;
  if (word === 'list' && what === undefined) return ok({ name: 'site-list', ...common });
  if (word === undefined || word === 'list' || !siteWords.some((one) => one === word)) {
    return wrong(said('sites.whichWord'), undefined, oneOf(siteWords));
  }
  if (what === undefined) return wrong(said(word === 'import' ? 'sites.noFile' : 'sites.noSite'));
  if (word === 'import') {
    const { as = null, into = null } = values;
    if (as !== null && into !== null) return wrong(said('sites.asOrInto'), 'into');
    return ok({ name: 'site-import', ...common, file: resolve(what), as, into, dryRun });
  }
  if (word === 'show') return ok({ name: 'site-show', ...common, site: what });
  if (values.output === undefined) return wrong(said('sites.noOutput'), 'output');
  const file = resolve(values.output);
  return ok({ name: 'site-export', ...common, site: what, file, overwrite: values.overwrite === true });
}

function readPlan(values: Values, [word, typed]: string[], common: Common): Result<Command> {
  const site = values.site ?? null;
  const file = typed === undefined ? null : resolve(typed);
  switch (planWords.find((one) => one === word)) {
    case undefined:
      return wrong(said('planTerminal.whichWord'), undefined, oneOf(planWords));
    case 'check': {
      const stray = (['yes', 'wait', 'user', 'fingerprint', 'trust-first'] as const).find(
        (option) => values[option] !== undefined,
      );
      if (stray) return wrong(said('argument.noOption', { command: 'plan check', option: stray }));
      if (file === null) return wrong(said('planTerminal.noFile', { word: 'check' }));
      return ok({ name: 'plan-check', ...common, file, site });
    }
    case 'apply': {
      if (file === null) return wrong(said('planTerminal.noFile', { word: 'apply' }));
      const how = readApplying(values);
      return how.ok ? ok({ name: 'plan-apply', ...common, file, site, ...how.value }) : how;
    }
    case 'undo': {
      if (file !== null) return wrong(said('argument.tooMany', { command: 'plan undo' }));
      const how = readApplying(values);
      return how.ok ? ok({ name: 'plan-undo', ...common, site, ...how.value }) : how;
    }
  }
}

function readApplying(values: Values): Result<Omit<PlanCommand, 'site'>> {
  const trust = readTrust(values);
  if (!trust.ok) return trust;
  const user = readUser(values.user ?? 'root');
  if (!user.ok) return user;
  const wait = readSeconds(values.wait ?? String(waits.discovery), 'wait', waits.most);
  if (!wait.ok) return wait;
  const confirmed = values.yes === true;
  return ok({ trust: trust.value, user: user.value, confirmed, waitMs: wait.value * 1_000 });
}

function readHistory(
  name: 'history' | 'diff',
  word: string | undefined,
  values: Values,
  common: Common,
): Result<Command> {
  const site = values.site ?? null;
  const serial = word?.replace(/[-:]/g, '').toUpperCase() ?? null;
  const fits = serial !== null && serialSchema.safeParse(serial).success;
  if (name === 'history') {
    if (!fits) return wrong(said('historyTerminal.noSerial', { command: name }), 'serial');
    return ok({ name, ...common, serial, site });
  }
  if (serial === null ? site === null : !fits) return wrong(said('historyTerminal.serialOrSite'), 'serial');
  if (values.from === undefined) return wrong(said('historyTerminal.noFrom'), 'from');
  const from = readTime(values.from);
  const to = values.to === undefined ? Date.now() : readTime(values.to);
  if (from === null) return wrong(said('historyTerminal.time', { option: 'from' }), 'from');
  if (to === null) return wrong(said('historyTerminal.time', { option: 'to' }), 'to');
  if (from >= to) return wrong(said('historyTerminal.order'), 'from');
  return ok({ name, ...common, serial, site, from, to });
}

/** Local time unless it names a zone; a day alone is its end. Null for no time. */
function readTime(text: string): number | null {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (!isDay && !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const time = new Date(isDay ? `${text}T23:59:59.999` : text).getTime();
  return Number.isNaN(time) ? null : time;
}

/** Apart from the window's folder: both may run at once. */
function usualFolder(environment: Environment): string {
  const name = 'field-installer-cli';
  if (process.platform === 'win32') {
    return join(environment['APPDATA'] || join(homedir(), 'AppData', 'Roaming'), name);
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(environment['XDG_CONFIG_HOME'] || join(homedir(), '.config'), name);
}

/** `--port` is that of the addresses without one of their own; `--seconds` ends the scan before its end. */
function readScan(
  words: readonly string[],
  values: Values,
): Result<{ targets: Target[]; seconds: number | null }> {
  const targets = scanTargets(words.join(' '));
  if (!targets.ok) return at('addresses', targets.error);
  const port = values.port === undefined ? null : Number(/^\d{1,5}$/.exec(values.port)?.[0]);
  if (port !== null && !(port >= 1 && port <= 65_535)) return wrong(said('argument.port'), 'port');
  const seconds = values.seconds === undefined ? ok(null) : readSeconds(values.seconds, 'seconds', 3_600);
  if (!seconds.ok) return seconds;
  return ok({
    targets: targets.value.map((target) => ({ ...target, port: target.port ?? port })),
    seconds: seconds.value,
  });
}

function readDevice(
  command: string,
  address: string | undefined,
  values: Values,
  common: Common,
): Result<ToDevice> {
  if (address === undefined) return wrong(said('argument.noAddress', { command }), 'address');
  const endpoint = parseAddress(address);
  if (!endpoint.ok) return at('address', endpoint.error);
  const schemeTyped = namesScheme(address);
  const forgetCertificate = values['forget-certificate'] === true;
  const device = { ...common, endpoint: endpoint.value, schemeTyped, forgetCertificate };
  if (values.fingerprint !== undefined && schemeTyped && endpoint.value.scheme === 'http') {
    return wrong(said('argument.onlyHttps'), 'fingerprint');
  }
  const trust = readTrust(values);
  return trust.ok ? ok({ ...device, trust: trust.value }) : trust;
}

function readTrust(values: Values): Result<Trust> {
  const first = values['trust-first'] === true;
  if (values.fingerprint === undefined) return ok(first ? 'first-use' : 'refuse');
  if (first) return wrong(said('argument.trustTwice'), 'fingerprint');
  const fingerprint = parseFingerprint(values.fingerprint);
  return fingerprint.ok ? ok({ fingerprint: fingerprint.value }) : at('fingerprint', fingerprint.error);
}

function readUser(user: string): Result<string> {
  if (userSchema.safeParse(user).success) return ok(user);
  return wrong(said('argument.user'), 'user');
}

function readCall(
  method: string | undefined,
  text: string,
  passwordFrom: WithLogin['passwordFrom'],
): Result<{ api: Api; method: string; params: Params }> {
  if (method === undefined) return wrong(said('argument.callNoMethod'), 'method', knownMethods);
  const api = apiOf(method);
  if (!api) return noSuchMethod;
  const params = readParamsArgument(api, method, text, passwordFrom);
  return params.ok ? ok({ api, method, params: params.value }) : params;
}

function readChange(
  method: string | undefined,
  text: string,
  passwordFrom: WithLogin['passwordFrom'],
): Result<{ method: ChangeMethod; params: Params }> {
  const named = changeMethods.find((one) => one === method);
  if (named === undefined) {
    const isOther = method !== undefined && apiOf(method) !== null;
    const why = said(isOther ? 'argument.setsNothing' : 'argument.setNoMethod');
    return wrong(why, 'method', oneOf(changeMethods));
  }
  const params = readParamsArgument(changeOf(named).from.api, named, text, passwordFrom);
  return params.ok ? ok({ method: named, params: params.value }) : params;
}

function readMethods(method: string | undefined): Result<Command> {
  if (method === undefined) return ok({ name: 'methods', method: null });
  return apiOf(method) ? ok({ name: 'methods', method }) : noSuchMethod;
}

function readShell(word: string | undefined): Result<Command> {
  const shell = shells.find((known) => known === word);
  if (shell !== undefined) return ok({ name: 'completion', shell });
  return wrong(said('argument.noShell'), 'shell', oneOf(shells));
}

function readInstallation(values: Values, environment: Environment): Result<InstallWlan> {
  const ssid = ssidSchema.safeParse(values.ssid ?? '');
  if (!ssid.success) return wrong(said('argument.ssid', { why: firstIssue(ssid.error) }), 'ssid');
  const authentication = readAuthentication(values, environment);
  if (!authentication.ok) return authentication;
  const country = values.country?.toUpperCase() ?? null;
  if (country !== null && !countryCodeSchema.safeParse(country).success) {
    return wrong(said('argument.country'), 'countryCode');
  }
  const interfaceName = values['interface-name'] ?? null;
  if (interfaceName !== null && !deviceNameSchema.regex(/^[\w.:-]+$/).safeParse(interfaceName).success) {
    return wrong(said('argument.interfaceName'), 'deviceName');
  }
  const wait = readSeconds(values.wait ?? String(waits.installation), 'wait', waits.most);
  if (!wait.ok) return wait;
  return ok({
    ssid: ssid.data,
    authentication: authentication.value,
    interfaceName,
    countryCode: country,
    doSwitch: values['no-switch'] !== true,
    waitMs: wait.value * 1_000,
  });
}

function readAuthentication(values: Values, environment: Environment): Result<StationAuthentication> {
  const given = values.auth;
  const known = oneOf(stationModes);
  if (given === undefined) return wrong(said('argument.noMode'), 'mode', known);
  const mode = stationModes.find((known) => known === canonical(stationModes, given));
  if (mode === undefined) return wrong(said('argument.unknownMode'), 'mode', known);
  const secret = environment['AXIS_WLAN_KEY'];
  if (mode !== 'none' && mode !== 'WPA-Enterprise-EAPTLS' && !secret) {
    return wrong(said('argument.noKey'), 'key', said('argument.noKeyAdvice'));
  }
  const identity = values.identity ?? '';
  const certsCA = values['cert-ca'];
  const authorities = certsCA === undefined ? {} : { certsCA };
  const wanted = {
    none: { mode },
    'WPA-Personal-PSK': { mode, key: secret },
    'WPA-Personal-HEX': { mode, key: secret },
    'WPA-Enterprise-PEAP-MSCHAPv2': { mode, identity, password: secret, ...authorities },
    'WPA-Enterprise-EAPTLS': {
      mode,
      identity,
      certClient: values['cert-client'] ?? '',
      ...authorities,
    },
  }[mode];
  const checked = stationAuthenticationSchema.safeParse(wanted);
  if (checked.success) return ok(checked.data);
  const parameter = String(checked.error.issues[0]?.path[0] ?? 'authentication');
  return wrong(firstIssue(checked.error), parameter);
}

function firstIssue({ issues: [issue] }: { issues: readonly z.core.$ZodIssue[] }): Said {
  return issue ? issueSaid(issue) : said('limits.notValid');
}

function readSeconds(text: string, option: string, most: number): Result<number> {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (seconds >= 1 && seconds <= most) return ok(seconds);
  return wrong(said('argument.seconds', { option, most }), option);
}

const oneOf = (known: readonly string[]) => said('argument.oneOf', { known });

function wrong(message: Said, parameter?: string, advice = said('argument.seeHelp')): Result<never> {
  return fail('input', message, { advice, ...(parameter === undefined ? {} : { parameter }) });
}

/** Another reader's failure, pointed at the argument that it is about. */
function at(parameter: string, error: Failure): Result<never> {
  return { ok: false, error: { ...error, parameter } };
}

const knownMethods = oneOf(callNames);
const noSuchMethod = wrong(said('argument.noSuchMethod'), 'method', knownMethods);
