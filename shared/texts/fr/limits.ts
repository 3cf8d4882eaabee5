import type { Texts } from '../texts.ts';

/** Of values in JSON, by the names that schemas give them. */
const kinds: Partial<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un objet JSON',
};

export const limits: Texts['limits'] = {
  wrongKind: ({ kind }) => `Il faut ici : ${kinds[kind] ?? 'une autre sorte de valeur'}.`,
  tooManyEntries: ({ most }) => `${most} entrées au plus.`,
  tooLong: ({ most }) => `${most} caractères au plus.`,
  tooBig: ({ most }) => `La valeur est d’au plus ${most}.`,
  tooSmall: ({ least }) => `La valeur est d’au moins ${least}.`,
  notValid: 'La valeur n’est pas valide.',
  announcedMissing: 'Un appareil ne peut pas s’annoncer sans nom.',
  announcedSigns: 'Pas d’espaces au début ni à la fin, et pas de caractères de contrôle.',
  announcedLong: ({ most }) => `${most} octets au plus : les lettres accentuées en prennent deux ou plus.`,
  noUser: 'Saisissez le nom d’utilisateur.',
  userLong: ({ most }) => `Un nom d’utilisateur a au plus ${most} caractères.`,
  userControls: 'Un nom d’utilisateur ne contient pas de caractères de contrôle.',
  noPassword: 'Saisissez le mot de passe.',
  choosePassword: 'Choisissez un mot de passe.',
  passwordLong: ({ most }) => `Un mot de passe a au plus ${most} caractères.`,
  interfaceMissing: 'Le nom de l’interface réseau manque.',
  interfaceLong: 'Le nom d’une interface réseau a au plus 64 caractères.',
  vlanId: 'Un id de VLAN est un nombre entier de 1 à 4094.',
  hostName:
    'Un nom d’hôte se compose de lettres, de chiffres et de traits d’union (aucun au début ni à la fin), jusqu’à 63 entre deux points et 253 en tout.',
  domain:
    'Un domaine se compose de lettres, de chiffres, de traits d’union et de points entre ses parties, par exemple example.com, sans point à la fin.',
  router: 'Le routeur est une adresse IPv4, ou vide s’il n’y en a pas.',
  nameServer: 'Un serveur DNS se donne par son adresse IPv4 ou IPv6, par exemple 10.0.0.1.',
  proxyLong: 'L’URL d’un proxy a au plus 1000 caractères.',
  proxy:
    'Un proxy est une URL telle que http://10.0.0.9:3128, sans rien après le port ; les signes de ses identifiants s’écrivent comme %40 pour @.',
  noProxyLong: 'La liste a au plus 1000 caractères.',
  noWildcards:
    'Les caractères génériques ne sont pas permis : écrivez .example.com pour tous les noms qui en dépendent.',
  noProxy: 'Des noms, adresses et réseaux séparés par une virgule, par exemple .example.com,192.168.0.0/24.',
  cak: 'Un CAK a 32 ou 64 chiffres hexadécimaux.',
  ckn: 'Un CKN a de 2 à 64 chiffres hexadécimaux.',
  cknEven: 'Un CKN a un nombre pair de chiffres hexadécimaux.',
  countryCode: 'Un code pays a deux lettres majuscules, par exemple SE.',
  noCountry: 'XX signifie qu’aucun pays n’est réglé ; un appareil ne peut pas y être ramené.',
  textLong: '255 caractères au plus.',
  peapLabel: 'Un label PEAP est 1 ou 2.',
  ssidMissing: 'Le nom du réseau (SSID) manque.',
  ssidLong: ({ most }) =>
    `Un SSID a au plus ${most} octets ; les lettres accentuées et les émojis en prennent de deux à quatre chacun.`,
  ssidNoText:
    'Une partie de ce nom n’a pas pu être lue comme du texte, il serait donc enregistré sous un autre nom.',
  passphraseAscii: 'Une phrase secrète ne contient que des lettres, chiffres et signes ASCII.',
  passphraseShort: 'Une phrase secrète a au moins 8 caractères.',
  passphraseLong:
    'Une phrase secrète a au plus 63 caractères ; 64 chiffres hexadécimaux sont une clé hexadécimale.',
  hexKey: 'Une clé hexadécimale a exactement 64 chiffres hexadécimaux (0-9, A-F).',
  identityMissing: 'L’identité EAP manque.',
  passwordMissing: 'Le mot de passe manque.',
  certClientMissing: 'EAP-TLS exige l’id du certificat client de l’appareil.',
};
