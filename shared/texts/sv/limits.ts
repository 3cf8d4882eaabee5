import type { Texts } from '../texts.ts';

/** Of values in JSON, by the names that schemas give them. */
const kinds: Partial<Record<string, string>> = {
  string: 'en text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista',
  object: 'ett JSON-objekt',
};

export const limits: Texts['limits'] = {
  wrongKind: ({ kind }) => `Här ska stå ${kinds[kind] ?? 'ett annat slags värde'}.`,
  tooManyEntries: ({ most }) => `Högst ${most} poster.`,
  tooLong: ({ most }) => `Högst ${most} tecken.`,
  tooBig: ({ most }) => `Värdet får vara högst ${most}.`,
  tooSmall: ({ least }) => `Värdet måste vara minst ${least}.`,
  notValid: 'Värdet är ogiltigt.',
  announcedMissing: 'En enhet kan inte annonsera sig utan namn.',
  announcedSigns: 'Inga blanksteg i början eller slutet och inga styrtecken.',
  announcedLong: ({ most }) => `Högst ${most} byte: andra bokstäver än engelska tar två eller fler.`,
  noUser: 'Skriv användarens namn.',
  userLong: ({ most }) => `Ett användarnamn har högst ${most} tecken.`,
  userControls: 'Ett användarnamn har inga styrtecken.',
  noPassword: 'Skriv lösenordet.',
  choosePassword: 'Välj ett lösenord.',
  passwordLong: ({ most }) => `Ett lösenord har högst ${most} tecken.`,
  interfaceMissing: 'Nätverksgränssnittets namn saknas.',
  interfaceLong: 'Namnet på ett nätverksgränssnitt har högst 64 tecken.',
  vlanId: 'Ett VLAN-nummer är ett heltal från 1 till 4094.',
  hostName:
    'Ett värdnamn har bokstäver, siffror och bindestreck (inga först eller sist), högst 63 mellan två punkter och 253 totalt.',
  domain:
    'En domän har bokstäver, siffror, bindestreck och punkter mellan delarna, till exempel example.com, utan punkt i slutet.',
  router: 'Routern är en IPv4-adress, eller tom om det inte finns någon.',
  nameServer: 'En namnserver anges med sin IPv4- eller IPv6-adress, till exempel 10.0.0.1.',
  proxyLong: 'URL:en till en proxy har högst 1000 tecken.',
  proxy:
    'En proxy är en URL som http://10.0.0.9:3128, med inget efter porten; tecken i dess inloggning skrivs som %40 för @.',
  noProxyLong: 'Listan har högst 1000 tecken.',
  noWildcards: 'Jokertecken är inte tillåtna: skriv .example.com för alla namn under det.',
  noProxy: 'Namn, adresser och nät med kommatecken emellan, till exempel .example.com,192.168.0.0/24.',
  cak: 'En CAK har 32 eller 64 hexsiffror.',
  ckn: 'Ett CKN har 2 till 64 hexsiffror.',
  cknEven: 'Ett CKN har ett jämnt antal hexsiffror.',
  countryCode: 'En landskod har två stora bokstäver, till exempel SE.',
  noCountry: 'XX betyder att inget land är inställt; en enhet kan inte ställas tillbaka till det.',
  textLong: 'Högst 255 tecken.',
  peapLabel: 'En PEAP-etikett är 1 eller 2.',
  ssidMissing: 'Nätets namn (SSID) saknas.',
  ssidLong: ({ most }) =>
    `Ett SSID har högst ${most} byte; andra bokstäver än engelska och emojier tar två till fyra byte vardera.`,
  ssidNoText:
    'En del av det här namnet gick inte att läsa som text, så det skulle lagras som ett annat namn.',
  passphraseAscii: 'En lösenfras har bara bokstäver, siffror och tecken i vanlig ASCII.',
  passphraseShort: 'En lösenfras har minst 8 tecken.',
  passphraseLong: 'En lösenfras har högst 63 tecken; 64 hexsiffror är en hexnyckel.',
  hexKey: 'En hexnyckel har exakt 64 hexsiffror (0-9, A-F).',
  identityMissing: 'EAP-identiteten saknas.',
  passwordMissing: 'Lösenordet saknas.',
  certClientMissing: 'EAP-TLS behöver id för enhetens klientcertifikat.',
};
