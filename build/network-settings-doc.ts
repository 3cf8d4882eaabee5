/** docs/network-settings.md, made from the table of methods. What devices do differently stands here, by hand. */
import { format, resolveConfig } from 'prettier';
import {
  describeMethod,
  generalErrorTexts,
  type CodeText,
  type ParameterText,
} from '../shared/api/method-text.ts';
import { methodNames, type MethodName } from '../shared/api/methods.ts';
import { learn } from '../shared/texts/catalogue.ts';

const head = `# The Network settings API

Made by \`npm run docs\` from the table of methods in \`shared/api/methods.ts\`; a test fails when this page and the table
differ. Correct the table, or the first part of this page in \`build/network-settings-doc.ts\`.

All methods are POSTs of JSON to \`/axis-cgi/network_settings.cgi\`, by an administrator. The request holds \`method\`,
\`apiVersion\` (the lowest version that knows the method and every parameter that is sent) and \`params\`. The answer holds
\`data\`, or \`error\` with a code, and a sub-code where a parameter is at fault.

## What devices do differently

The API’s reference and the devices in the field do not always agree, and the reference does not always agree with
itself. The program reads every form that is known and sends one.

- **Versions.** The answer to getSupportedVersions has its list under \`apiVersions\` on devices, under
  \`supportedVersions\` in the reference; both are read. A device offers a version when it lists one of the same major
  number with at least that minor number: the list does not name every minor version. A version that it does not offer
  is answered with error 4001, and HTTP status 200.
- **Spellings.** Names and words are read without regard to case, dashes, underscores and blanks. That covers \`Ipv6\`,
  \`portNUmber\`, \`mkaCAK\` and \`mkaCKN\`, \`2.4Ghz\`, \`WPA-Enterprise_EAPTLS\` and \`MACsec PSK\`. Read as well: \`staus\` for
  \`status\`, \`remoteAddress\` for \`remoteAddresses\`, \`dchp\` for \`dhcp\`, \`bridged\` for \`bridge\`, \`certCA\` for \`certsCA\`, and
  the PEAP version as a number. Sent are \`mkaCak\`, \`mkaCkn\`, \`MACsec-PSK\`, \`WPA-Enterprise-EAPTLS\` and \`PEAPv1\`.
- **The resolver’s flag** is read as \`useDhcpResolverInfo\`, \`useDHCPResolverInfo\` and \`useDHCPResolvInfo\`, and sent as
  \`useDhcpResolverInfo\`. DNS settings by DHCP are asked for with \`true\`; one example of the reference has \`false\`.
- **The proxy method** is \`setGlobalProxyConfiguration\`. Some answers in the reference call it
  \`setGlobalProxiesConfiguration\`, so the method’s name in an answer is not looked at; in errors it is often missing.
- **Missing parts.** Almost every field of getNetworkInfo can be absent. AXIS OS 10.12 has no \`state\`, \`staticState\`,
  \`linkLocalMode\`, \`supportedLinkModes\` and \`useStaticDHCPFallback\`; the IPv6 part is often just \`enabled\` and
  \`addresses\`. What is absent is "not known", never "off".
- **Parts that are not known** and values of an unexpected type are kept under \`other\`, in the part that they came in:
  new versions bring new fields, and some that devices send, such as \`system.maxSupportedVlans\`, the reference leaves out.
- **802.1X on a wire** has its settings in \`configurations\`, a list by mode. One example has \`params\` in its place and
  \`supportedModes\` beside \`wired\`; that is read too.
- **Addresses** that are no longer in use linger with scope \`nowhere\`. They are not shown.
- **Errors** come with HTTP status 200, and error 1000 with 500. A WLAN test that fails is no error: \`data.code\` says why.
- **The key of WPA-Personal** has no name in the reference. The flags that are read back, \`is_psk_set\` and \`is_hex_set\`,
  speak for \`psk\` and \`hex\`, sub-code 107 for \`password\`. The program sends \`psk\` or \`hex\`, reads the flag back, and
  tries \`password\` once where the key was not taken.
- **The change of an IPv4 address** is answered before it is made, and the answer may get lost with the old address. A
  device that fails to make it goes back to its old settings without a word.

## How to read the tables

"Since" is the first version of the API in which a method or parameter was seen; a parameter without one is as old as
its method. "Required" holds within the object that a parameter stands in. Lengths of 64, 255 and 1000 characters, lists of
16 and the longest test of 300 seconds are limits of this program, where the reference names none.
`;

/** The page as it has to be on disk. */
export async function networkSettingsDoc(): Promise<string> {
  await learn('en');
  const text = [head, ...methodNames.map(section), generalSection()].join('\n');
  const config = await resolveConfig(new URL('../docs/network-settings.md', import.meta.url));
  return format(text, { ...config, parser: 'markdown' });
}

function section(name: MethodName): string {
  const { summary, since, changes, parameters, results, errors, subCodes } = describeMethod(name);
  return [
    `## ${name}\n`,
    `${summary}\n`,
    `Since ${since}. ${changes ? 'Changes the device.' : 'Changes nothing.'}\n`,
    ...(parameters.length > 0 ? [parameterTable(parameters)] : ['It takes no parameters.\n']),
    ...(results.length > 0 ? [codeTable('Result', results)] : []),
    ...(errors.length > 0 ? [codeTable('Error', errors)] : []),
    ...(subCodes.length > 0 ? [codeTable('Sub-code', subCodes)] : []),
  ].join('\n');
}

function generalSection(): string {
  return `## Errors of every method\n\n${codeTable('Error', generalErrorTexts())}`;
}

function parameterTable(parameters: ParameterText[]): string {
  const rows = parameters.map(({ name, type, required, since, description }) => [
    `\`${name}\``,
    type,
    required ? 'yes' : 'no',
    since ?? '',
    description,
  ]);
  return table(['Parameter', 'Type and limits', 'Required', 'Since', 'What it is'], rows);
}

function codeTable(title: string, codes: CodeText[]): string {
  const named = codes.some(({ parameter }) => parameter !== null);
  const rows = codes.map(({ code, parameter, text }) => [
    String(code),
    ...(named ? [parameter === null ? '' : `\`${parameter}\``] : []),
    text,
  ]);
  return table([title, ...(named ? ['Parameter'] : []), 'What it says'], rows);
}

function table(titles: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[titles, titles.map(() => '---'), ...rows].map(line).join('\n')}\n`;
}
