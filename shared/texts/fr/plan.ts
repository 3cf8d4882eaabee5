import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, plural, number } = helpers('fr');
const rowsOf = (count: number) => `${number(count)} ${plural(count, 'ligne', 'lignes')}`;
const found = (errors: number, warnings: number) =>
  `${number(errors)} ${plural(errors, 'erreur', 'erreurs')}, ${number(warnings)} ${plural(warnings, 'avertissement', 'avertissements')}`;

export const planColumns: Texts['planColumns'] = {
  serial: 'Numéro de série ou MAC',
  model: 'Modèle',
  name: 'Nom',
  place: 'Lieu',
  host_name: 'Nom d’hôte',
  ipv4: 'DHCP ou statique',
  address: 'Adresse',
  prefix: 'Préfixe ou masque',
  router: 'Routeur',
  name_servers: 'Serveurs DNS',
  search_domains: 'Domaines de recherche',
  vlan: 'VLAN',
  http_proxy: 'Proxy HTTP',
  https_proxy: 'Proxy HTTPS',
  no_proxy: 'Sans proxy',
  wlan: 'WLAN',
  wlan_security: 'Sécurité WLAN',
  wired_8021x: '802.1X sur le câble',
  eap_identity: 'Identité 802.1X',
  administrator: 'Premier administrateur',
};

export const plan: Texts['plan'] = {
  ipv4Mode: 'C’est « dhcp » ou « static ».',
  prefix: 'Une longueur de préfixe est un nombre de 1 à 32 ; un masque ressemble à 255.255.255.0.',
  proxyLogin:
    'Un plan ne contient pas d’identifiants. Réglez un proxy avec identifiants sur la page de l’appareil.',
  whichEap:
    'Dites de quelle méthode 802.1X il s’agit : « PEAP » (un mot de passe) ou « EAP-TLS » (un certificat).',
  wlanSecurity:
    'C’est « none », « WPA-Personal-PSK » (une phrase secrète), « WPA-Personal-HEX » (une clé hexadécimale), « PEAP » (une identité et un mot de passe) ou « EAP-TLS » (un certificat).',
  wired8021X:
    'C’est « off », « PEAP » (une identité et un mot de passe) ou « EAP-TLS » (un certificat). MACsec se règle sur la page de l’appareil.',
  noIdentity: 'L’appareil s’identifie sur le réseau avec une identité : donnez-la ici.',
  identityAlone:
    'Rien dans cette ligne n’utilise d’identité : indiquez PEAP ou EAP-TLS dans la sécurité WLAN ou pour 802.1X sur le câble.',
  no8021X: 'L’appareil n’a pas de 802.1X sur son câble.',
  modeNotOffered: ({ mode }) => `L’appareil ne propose pas ${mode}.`,
  noCertificate:
    'Aucun certificat client n’est choisi pour cela dans l’appareil. Choisissez-en d’abord un sur la page de l’appareil : un plan n’en contient pas.',
  certificateUnknown:
    'Un plan ne contient pas de certificats : l’appareil utilise celui qui y est choisi. Ce n’est qu’une fois connecté que l’on voit s’il y en a un.',
  serverUnverified: ({ count }) =>
    `${plural(count, '1 appareil donne', `${number(count)} appareils donnent`)} le mot de passe 802.1X à quiconque répond : pour autant qu’on sache, aucune autorité de certification n’y est choisie pour vérifier le serveur. Choisissez-en une sur la page de l’appareil.`,
  mayBeShutOut: ({ count }) =>
    `802.1X est activé sur le câble de ${plural(count, '1 appareil', `${number(count)} appareils`)}, en dernière étape. Si le commutateur ne laisse pas entrer un appareil ensuite, il n’est plus joignable par son câble.`,
  poolAddress: 'Seules des adresses IPv4 et des plages d’adresses IPv4 sont attribuées, sans ports.',
  noDevice: 'Il n’y a ni numéro de série, ni modèle dont le prochain appareil pourrait prendre cette ligne.',
  otherModel: ({ model }) => `L’appareil qui a ce numéro de série est un ${model}.`,
  tooOld: ({ os, since }) => `L’appareil a AXIS OS ${os} ; ce réglage exige ${since} ou plus récent.`,
  noAdministrator:
    'L’appareil n’a pas encore d’administrateur, et rien ne peut être réglé avant qu’il en ait un. Dites comment le premier doit s’appeler.',
  noStation: 'L’appareil ne peut pas rejoindre de WLAN.',
  vlansFull: ({ most }) =>
    plural(
      most,
      'L’appareil accepte 1 VLAN, et l’a déjà.',
      `L’appareil accepte ${number(most)} VLAN, et les a déjà.`,
    ),
  dhcpAddress: 'Avec DHCP, le serveur donne l’adresse. Laissez ceci vide, ou écrivez « static ».',
  dhcpRouter:
    'Avec DHCP, le serveur indique le routeur ; celui-ci ne sert que si le serveur n’en indique pas.',
  lengthBehind: ({ address, length }) => `Écrivez ${address} ici, et ${length} dans la colonne du préfixe.`,
  prefixAlone: 'Une longueur de préfixe exige une adresse à côté.',
  staticAlone: 'Une adresse statique est demandée, et aucune n’est donnée.',
  wlanAlone: 'Dites de quel WLAN c’est la sécurité.',
  wlanTaken: 'Rien ne dit comment ce WLAN est protégé : on suppose WPA-Personal avec une phrase secrète.',
  addressOfCable: 'L’adresse est réglée pour le câble. Sur le WLAN, l’appareil garde les réglages qu’il y a.',
  addressNotOfVlan: ({ vlan }) => `L’adresse est réglée pour le câble lui-même, pas pour le VLAN ${vlan}.`,
  searchAfterDhcp:
    'Un appareil qui reçoit ses serveurs DNS d’un serveur DHCP peut utiliser les domaines de recherche de celui-ci.',
  serversGo:
    'L’appareil a ses serveurs DNS par DHCP. Avec une adresse statique il n’en a plus, sauf si vous en donnez ici.',
  noPrefix: 'Le sous-réseau de cette adresse n’est pas connu : donnez une longueur de préfixe ou un masque.',
  othersGo: ({ addresses }) =>
    `Les autres adresses statiques de l’appareil disparaissent : ${addresses.join(', ')}.`,
  routerGoes: ({ router }) =>
    `Le routeur ${router} de l’appareil est hors du nouveau sous-réseau et lui est retiré. Donnez-en un ici si l’appareil en a besoin.`,
  routerElsewhere: ({ router }) => `${router} n’est dans aucun des sous-réseaux de l’appareil.`,
  addressTwice: ({ row }) => `La ligne ${number(row)} a déjà cette adresse.`,
  nameTwice: ({ row }) => `La ligne ${number(row)} a le même nom.`,
  addressOfRouter: ({ row }) => `C’est le routeur de la ligne ${number(row)}.`,
  addressOwn: ({ address }) => `Cet ordinateur a l’adresse ${address}.`,
  addressOfDevice: ({ address, name, serial }) => `${name} (${serial}) a l’adresse ${address}, et la garde.`,
  addressOnceOfDevice: ({ address, name, serial }) =>
    `${name} (${serial}) avait l’adresse ${address} quand il a été vu en dernier. Il n’est pas là maintenant.`,
  addressHeld: ({ address, holder }) =>
    holder === null
      ? `${address} est prise : quelqu’un y répond.`
      : `${address} est prise : ${holder} y répond.`,
  noHeader: 'Aucune ligne de ce tableau ne ressemble aux noms des colonnes d’un plan.',
  noHeaderAdvice:
    'Donnez à chaque colonne son nom au-dessus du premier appareil, par exemple serial, name, address et prefix, et rouvrez le fichier.',
  tooManyRows: ({ count, most }) => `Il y a ${rowsOf(count)} ; un plan en a ${number(most)} au plus.`,
  secretColumn: ({ title }) =>
    `La colonne « ${title} » ressemble à des mots de passe ou à des clés : elle est laissée où elle est, car un plan n’en contient pas.`,
  noteColumns: ({ titles }) => `Rien n’est réglé à partir de ces colonnes : ${list(titles)}.`,
  noteRow: 'Cette ligne ne dit rien d’un appareil, elle est omise.',
  notTheSame: 'Cette ligne le dit deux fois, et pas de la même façon.',
  otherSite: 'Un autre site est ouvert maintenant : ce plan était celui d’un autre.',
  otherSiteAdvice: 'Rouvrez le plan. Rien de la dernière saisie n’a été conservé.',
  stuck:
    'Cet appareil et d’autres prennent les adresses les uns des autres, et le sous-réseau n’a pas d’adresse libre où l’un d’eux pourrait attendre.',
  through: ({ address }) =>
    `Des appareils prennent les adresses les uns des autres. Celui-ci attend à ${address} que la sienne soit libre.`,
  outOfReach: ({ subnet, count, needs }) =>
    `Cet ordinateur n’a pas d’adresse dans ${subnet} : ensuite, il ne joint ${plural(count, 'cet appareil', `${number(count)} appareils du plan`)} que par un routeur. ${needs === null ? 'Aucune adresse n’y est libre pour lui.' : `Sans routeur, il lui faut une adresse là-bas, par exemple ${needs}.`}`,
};

export const planTerminal: Texts['planTerminal'] = {
  whichWord: 'Après plan, il faut dire ce qu’il y a à en faire.',
  noFile: ({ word }) => `plan ${word} exige le nom d’un fichier.`,
  finding: ({ row, column, message, isWarning }) =>
    `${isWarning ? 'Avertissement, ligne' : 'Ligne'} ${number(row)}${column === null ? '' : `, ${column}`} : ${message}`,
  checked: ({ rows, errors, warnings }) =>
    `${rowsOf(rows)} ${plural(rows, 'vérifiée', 'vérifiées')} : ${found(errors, warnings)}. Rien n’a été réglé.`,
};

export const planGroups: Texts['planGroups'] = {
  device: 'Appareil',
  address: 'Adresse',
  names: 'Noms',
  network: 'VLAN et proxy',
  wlan: 'WLAN et 802.1X',
};

export const planPage: Texts['planPage'] = {
  title: 'Plan du site',
  rail: 'Plan',
  means:
    'Une ligne par appareil, et ce qu’il doit devenir. Saisissez, collez des lignes d’un tableau, ouvrez-en un, ou scannez des étiquettes. Les cellules vides ne modifient rien, et rien n’est envoyé avant que vous appliquiez le plan.',
  reading: 'Lecture du plan en cours.',
  open: 'Ouvrir un tableau…',
  scan: 'Scanner des étiquettes',
  scanEnd: 'Finir de scanner',
  check: 'Vérifier',
  checking: 'Les adresses sont interrogées…',
  checked: 'Vérifié : aucune erreur, et personne d’autre ne répond aux adresses qui ont pu être interrogées.',
  columns: 'Colonnes affichées',
  undo: 'Défaire',
  redo: 'Refaire',
  fillDown: 'Recopier en bas',
  pool: 'Attribuer des adresses…',
  remove: ({ count }) => plural(count, 'Supprimer la ligne', `Supprimer ${number(count)} lignes`),
  row: 'Ligne',
  cell: ({ column, row }) => `${column}, ligne ${number(row)}`,
  keys: 'Les flèches déplacent, la saisie remplace, F2 modifie, Maj sélectionne plusieurs cellules, Ctrl+Z défait.',
  hasError: 'contient une erreur',
  isHere: 'présent',
  waits: 'pas encore là',
  error: 'Erreur :',
  warning: 'Avertissement :',
  place: ({ row, column }) => (column === null ? `Ligne ${number(row)}` : `Ligne ${number(row)}, ${column}`),
  more: ({ count }) => `et ${number(count)} de plus`,
  pasted: ({ left }) => (left === 0 ? 'Collé.' : `Collé, sauf ${rowsOf(left)} : le plan est plein.`),
  standing: ({ rows, here, errors, warnings }) =>
    `${rowsOf(rows)}, dont ${number(here)} ${plural(here, 'présente', 'présentes')} maintenant : ${found(errors, warnings)}.`,
};

export const planScan: Texts['planScan'] = {
  label: 'Scanner, coller ou saisir un numéro de série ou une MAC',
  hint: 'La ligne s’allume et revient à l’appareil. Un son aigu : c’est pris ; deux graves : regardez ici. Toute écriture convient, même le texte entier d’une étiquette.',
  unreadable: 'Il n’y a pas là de numéro de série : il a 12 caractères, 0 à 9 et A à F.',
  bound: ({ serial, row, name }) => `${serial} : ligne ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  again: ({ serial, row, name }) =>
    `${serial} a déjà été scanné : ligne ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  unknown: ({ serial }) => `${serial} n’est dans aucune ligne, et aucune ligne n’attend d’appareil.`,
  add: ({ count }) =>
    plural(count, 'Ajouter en nouvelle ligne', `Ajouter en ${number(count)} nouvelles lignes`),
  added: ({ count }) =>
    plural(count, `${rowsOf(count)} a été ajoutée.`, `${rowsOf(count)} ont été ajoutées.`),
  next: ({ row, where, count }) =>
    `Ensuite : ${[`ligne ${number(row)}`, ...where].join(', ')}. ${plural(count, '1 ligne attend son appareil.', `${number(count)} lignes attendent leurs appareils.`)}`,
  complete: 'Chaque ligne a son appareil.',
  leave: 'L’omettre',
};

export const planPool: Texts['planPool'] = {
  title: 'Attribuer des adresses d’une plage',
  means: ({ count }) =>
    `${plural(count, '1 ligne reçoit la prochaine adresse libre', `${number(count)} lignes reçoivent les prochaines adresses libres`)} : ce qu’ont la liste, le plan ou quelqu’un sur le réseau est omis. Sélectionnez plusieurs lignes pour n’en donner de nouvelles qu’à celles-là.`,
  range: 'Plage',
  rangeHint: 'Par exemple 10.0.0.20-99 ou 10.0.0.0/24',
  except: 'Sauf',
  exceptHint: 'Adresses et plages qui restent libres, par exemple celles d’un serveur DHCP',
  cancel: 'Annuler',
  fill: ({ count }) => plural(count, 'Attribuer 1 adresse', `Attribuer ${number(count)} adresses`),
  given: ({ count, wanted }) =>
    count === wanted
      ? plural(count, '1 adresse a été attribuée.', `${number(count)} adresses ont été attribuées.`)
      : `Seulement ${number(count)} lignes sur ${number(wanted)} ont reçu une adresse : la plage n’en a plus de libre.`,
};

export const planSheet: Texts['planSheet'] = {
  title: 'Plan depuis un tableau',
  from: ({ file, encoding }) => `${file}, lu en ${encoding}.`,
  means: 'Ce qu’est chacune de ses colonnes. Rien n’a encore été importé.',
  note: 'Gardée comme note',
  leftOut: 'Omise',
  problems: ({ count }) => plural(count, '1 chose à savoir', `${number(count)} choses à savoir`),
  row: ({ row }) => `Ligne ${number(row)} :`,
  more: ({ count }) => `et ${number(count)} de plus`,
  tooMany: ({ most }) => `Un plan a ${number(most)} lignes au plus.`,
  cancel: 'Annuler',
  replace: 'Remplacer le plan',
  add: ({ count }) => `Ajouter ${rowsOf(count)}`,
  taken: ({ count }) =>
    plural(count, `${rowsOf(count)} a été importée.`, `${rowsOf(count)} ont été importées.`),
};
