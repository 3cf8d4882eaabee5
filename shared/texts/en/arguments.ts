/** The command line: its help, and what is wrong with what was typed. */
export const usage = {
  text: ({
    program,
    shells,
    modes,
    languages,
  }: {
    program: string;
    shells: string;
    modes: string;
    languages: string;
  }) =>
    `Usage: ${program} COMMAND [OPTIONS]

  discover [--seconds N]             list the devices that announce themselves (5 seconds unless told)
  cards                              this computer's network cards, what was heard on them and what is wrong with them
  why DEVICE                         why a device is not here; DEVICE is its serial number, address or name; without a login
  list [--site S] [--output FILE] [--format xlsx|csv|json] [--columns A,B] [--overwrite]
                                     the list that is kept, as a spreadsheet or on standard output
  list import FILE [--dry-run]       takes devices over from a spreadsheet (XLSX, CSV); exit code 1 where rows were left out
  site list                          the sites that are kept; site show SITE: the devices of one and what was done, by its name or id
  site export SITE --output FILE [--overwrite]
                                     one site as a file to hand over (.fieldsite), without logins and certificates
  site import FILE [--as NAME | --into SITE] [--dry-run]
                                     takes such a file over; --dry-run: only says what is in it
  plan check FILE [--site S]         whether a spreadsheet is a plan that can be applied; sets nothing; exit code 2 with errors
  plan apply FILE [--site S] --yes [--wait SECONDS]
                                     sets what the spreadsheet asks for at every device, and reads it back; without --yes it
                                     only says what would be sent. The same call again goes on where it stood. Passwords:
                                     AXIS_PASSWORD, for first administrators AXIS_NEW_PASSWORD, for the WLAN AXIS_WLAN_KEY, for 802.1X
                                     AXIS_EAP_PASSWORD
  plan undo [--site S] --yes         puts back what stood at the devices before, and names what stays
  report [--site S] --format pdf|html|xlsx|csv|json --output FILE [--paper A4|Letter] [--overwrite]
                                     what the devices of a site are, how and when each was verified, and what is open; json:
                                     with the log of what was done
  support-bundle --output FILE [--overwrite]
  support-bundle --dry-run
                                     for whoever is to help: versions, cards, log and the jobs of a day that went wrong, without
                                     passwords and keys; --dry-run shows it. --data: the folder that it is about
  scan RANGE… [--port N] [--seconds N]
                                     find devices at these addresses, without a login: 10.0.0.0/24, 10.0.0.10-20, names,
                                     up to 4,096 of them; --port: of those that name none, --seconds: the longest it may take
  read [--site S] [--seconds N]      the network of every device that is here, a line each and a summary; looks for N seconds (5)
                                     first, and sends the login to none whose certificate nobody has accepted
  history SERIAL [--site S]          what was kept of a device, and what changed from one time to the next; asks no device
  diff SERIAL [--site S] --from TIME [--to TIME]
  diff --site S --from TIME [--to TIME]
                                     what a device, or each device of a site, told at one time and at another (now unless
                                     told); 2026-03-14T16:30, or 2026-03-14 for the end of that day; exit code 0 where all
                                     was read again and is the same, otherwise 1
  identify ADDR                      who is there, without a login
  info ADDR [--raw]                  the device's network settings; --raw: as the device sent them
  call ADDR METHOD [--params JSON]   one method of the APIs, its answer untouched; --params - reads the JSON from
                                     standard input
  set ADDR METHOD --params JSON [--yes] [--wait SECONDS]
                                     one change, followed until it was read back (90 seconds unless told); one that
                                     cuts the line needs --yes; --params - reads the JSON from standard input
  install-wlan ADDR --ssid S --auth MODE [--interface-name wlan0] [--country CC] [--identity I]
               [--cert-client ID] [--cert-ca ID] [--no-switch] [--wait SECONDS]
                                     WLAN installation; key or password from AXIS_WLAN_KEY
  flash ADDR                         flash the device's light, or play its sound, for 10 seconds
  methods [METHOD]                   the methods of the APIs, or one with its parameters, limits and codes; asks no device
  completion ${shells}                a script that completes commands, options and methods in that shell

ADDR is host, host:port, http://… or https://…, IPv6 in brackets, without a login inside. Without a scheme the device
is talked to over https where it has it.
MODE is one of ${modes}.

  --user NAME            the device's user (root unless told)
  --password-stdin       read the password from standard input; otherwise AXIS_PASSWORD holds it
  --fingerprint HEX      trust the certificate with this SHA-256 fingerprint
  --trust-first          trust a certificate that was never seen, and remember it
  --forget-certificate   take the remembered certificate away first: for a device whose https was switched off
  --interface ADDR       use only the network card with this address (repeatable)
  --data DIR             the folder for what is remembered
  --json                 JSON alone on standard output
  --language ${languages}       the language of what is said; that of LC_ALL, LC_MESSAGES or LANG unless told
  --version              the version of this program

Exit codes: 0 done, 1 the device said no or a job failed, 2 wrong usage or input, 3 not reached or too late,
4 login refused, 5 certificate not trusted, 6 answer not understood.
`,
};

export const argument = {
  seeHelp: 'See --help.',
  oneOf: ({ known }: { known: readonly string[] }) => `It is one of ${known.join(', ')}.`,
  noCommand: 'No command was given.',
  unknownCommand: 'The first word is not a command.',
  noOption: ({ command, option }: { command: string; option: string }) =>
    `${command} has no option --${option}.`,
  tooMany: ({ command }: { command: string }) => `There is a word too many behind ${command}.`,
  notACard: '--interface takes an address of one of this computer’s network cards.',
  notACardAdvice: 'Give it once for each card.',
  noSought: 'why needs the serial number, an address or the name of the device.',
  noAddress: ({ command }: { command: string }) => `${command} needs the device’s address.`,
  trustTwice: '--fingerprint and --trust-first exclude each other.',
  onlyHttps: 'Only https:// has a certificate whose fingerprint can be checked.',
  user: '--user takes a name without control characters.',
  callNoMethod: 'call needs a method.',
  port: '--port takes a number from 1 to 65535.',
  setsNothing: 'That method sets nothing: use call.',
  setNoMethod: 'set needs a method that sets something.',
  noShell: 'completion needs the name of a shell.',
  ssid: ({ why }: { why: string }) => `--ssid: ${why}`,
  country: '--country takes a country code of two letters, such as SE.',
  interfaceName: '--interface-name takes the name of a network interface, such as wlan0.',
  noMode: '--auth is missing.',
  unknownMode: '--auth does not know that mode.',
  noKey: 'The key or password of the network is missing.',
  noKeyAdvice: 'Put it into the variable AXIS_WLAN_KEY.',
  seconds: ({ option, most }: { option: string; most: number }) =>
    `--${option} takes whole seconds from 1 to ${most}.`,
  noSuchMethod: 'No API has such a method.',
};

/** An address as a person types it. */
export const typedAddress = {
  none: 'No address was given.',
  long: 'That is too long for an address.',
  scheme: ({ scheme }: { scheme: string }) =>
    `Devices are reached by http:// or https://, not by ${scheme}://.`,
  login: 'The address holds a login.',
  loginAdvice: 'Leave user name and password out of it.',
  behindHost: 'Something stands behind the host.',
  behindHostAdvice: 'Give the host and its port alone, with no path.',
  bracket: 'The closing bracket ] is missing.',
  brackets: 'An IPv6 address needs brackets.',
  bracketsAdvice: ({ address }: { address: string }) => `Write it as [${address}].`,
  port: 'The port behind the colon must be a number from 1 to 65535.',
  notIPv6: 'Between the brackets stands no IPv6 address.',
  zone: 'Behind the % must stand the name or number of a network card.',
  noHost: 'The host is missing.',
  hostSigns: 'A host consists of letters, digits, dots and hyphens, with no blanks or other characters.',
  notIPv4: 'An IPv4 address has four numbers from 0 to 255, such as 192.168.0.90.',
  hostLabels: 'A host consists of letters, digits, dots and hyphens, such as axis-b8a44f631339.local.',
  advice: 'Type an address such as 192.168.0.90 or https://axis-b8a44f631339.local.',
  notOneDevice: 'That address does not belong to one device.',
};
