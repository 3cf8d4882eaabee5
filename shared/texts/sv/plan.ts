import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list, plural, number } = helpers('sv');
const rowsOf = (count: number) => plural(count, '1 rad', `${number(count)} rader`);
const warningsOf = (count: number) => plural(count, '1 varning', `${number(count)} varningar`);

export const planColumns: Texts['planColumns'] = {
  serial: 'Serienummer eller MAC',
  model: 'Modell',
  name: 'Namn',
  place: 'Plats',
  host_name: 'Värdnamn',
  ipv4: 'DHCP eller statisk',
  address: 'Adress',
  prefix: 'Prefixlängd eller mask',
  router: 'Router',
  name_servers: 'Namnservrar',
  search_domains: 'Sökdomäner',
  vlan: 'VLAN',
  http_proxy: 'HTTP-proxy',
  https_proxy: 'HTTPS-proxy',
  no_proxy: 'Utan proxy',
  wlan: 'WLAN',
  wlan_security: 'WLAN-säkerhet',
  wired_8021x: '802.1X på kabeln',
  eap_identity: '802.1X-identitet',
  administrator: 'Första administratören',
};

export const plan: Texts['plan'] = {
  ipv4Mode: 'Här står ”dhcp” eller ”static”.',
  prefix: 'En prefixlängd är ett tal från 1 till 32; en mask ser ut som 255.255.255.0.',
  proxyLogin: 'En plan innehåller inga inloggningar. Ställ in en proxy med inloggning på enhetens egen sida.',
  whichEap:
    'Ange vilken metod för 802.1X det gäller: ”PEAP” (ett lösenord) eller ”EAP-TLS” (ett certifikat).',
  wlanSecurity:
    'Här står ”none”, ”WPA-Personal-PSK” (en lösenfras), ”WPA-Personal-HEX” (en hexnyckel), ”PEAP” (en identitet och ett lösenord) eller ”EAP-TLS” (ett certifikat).',
  wired8021X:
    'Här står ”off”, ”PEAP” (en identitet och ett lösenord) eller ”EAP-TLS” (ett certifikat). MACsec ställs in på enhetens egen sida.',
  noIdentity: 'Enheten loggar in på nätet med en identitet: ange den här.',
  identityAlone:
    'Inget på den här raden använder en identitet: ange PEAP eller EAP-TLS som WLAN-säkerhet eller för 802.1X på kabeln.',
  no8021X: 'Enheten har ingen 802.1X på kabeln.',
  modeNotOffered: ({ mode }) => `Enheten erbjuder inte ${mode}.`,
  noCertificate:
    'Inget klientcertifikat är valt för detta i enheten. Välj först ett på enhetens egen sida: en plan innehåller inga.',
  certificateUnknown:
    'En plan innehåller inga certifikat: enheten använder det som är valt i den. Om det finns ett syns först efter inloggningen.',
  serverUnverified: ({ count }) =>
    `${plural(count, '1 enhet ger', `${number(count)} enheter ger`)} lösenordet för 802.1X till vem som än svarar: så vitt känt är ingen certifikatutfärdare vald som servern kontrolleras med. Välj en på enhetens egen sida.`,
  mayBeShutOut: ({ count }) =>
    `802.1X slås på på kabeln för ${plural(count, '1 enhet', `${number(count)} enheter`)}, som sista steg. Om switchen inte släpper in en enhet efter det nås den inte längre via sin kabel.`,
  poolAddress: 'Bara IPv4-adresser och områden av dem delas ut, utan portar.',
  noDevice: 'Det finns inget serienummer, och ingen modell vars nästa enhet kan ta den här raden.',
  otherModel: ({ model }) => `Enheten med det här serienumret är en ${model}.`,
  tooOld: ({ os, since }) =>
    `Enheten har AXIS OS ${os}; för att ställa in detta krävs ${since} eller senare.`,
  noAdministrator:
    'Enheten har ingen administratör ännu, och inget kan ställas in förrän den har en. Ange vad den första ska heta.',
  noStation: 'Enheten kan inte ansluta till ett WLAN.',
  vlansFull: ({ most }) => `Enheten tar ${number(most)} VLAN och har redan det.`,
  dhcpAddress: 'Med DHCP ger servern adressen. Lämna detta tomt, eller skriv ”static”.',
  dhcpRouter: 'Med DHCP anger servern routern; den här används bara om servern inte anger någon.',
  lengthBehind: ({ address, length }) => `Skriv ${address} här och ${length} i kolumnen för prefixlängden.`,
  prefixAlone: 'En prefixlängd behöver en adress bredvid sig.',
  staticAlone: 'En statisk adress begärs, och ingen är angiven.',
  wlanAlone: 'Ange vilket WLAN säkerheten gäller.',
  wlanTaken: 'Inget anger hur detta WLAN är säkrat: det antas vara WPA-Personal med lösenfras.',
  addressOfCable: 'Adressen ställs in för kabeln. På WLAN behåller enheten de inställningar som den har där.',
  addressNotOfVlan: ({ vlan }) => `Adressen ställs in för själva kabeln, inte för VLAN ${vlan}.`,
  searchAfterDhcp:
    'En enhet som får sina namnservrar från en DHCP-server kan använda den serverns sökdomäner.',
  serversGo:
    'Enheten har sina namnservrar från DHCP. Med en statisk adress har den inga, om du inte anger några här.',
  noPrefix: 'Subnätet för den här adressen är inte känt: ange en prefixlängd eller en mask.',
  othersGo: ({ addresses }) => `Enhetens andra statiska adresser försvinner: ${addresses.join(', ')}.`,
  routerGoes: ({ router }) =>
    `Enhetens router ${router} ligger utanför det nya subnätet och tas bort. Ange en här om enheten behöver en.`,
  routerElsewhere: ({ router }) => `${router} är inte i något av enhetens subnät.`,
  addressTwice: ({ row }) => `Rad ${number(row)} har redan den här adressen.`,
  nameTwice: ({ row }) => `Rad ${number(row)} har samma namn.`,
  addressOfRouter: ({ row }) => `Det här är routern på rad ${number(row)}.`,
  addressOwn: ({ address }) => `Den här datorn har adressen ${address}.`,
  addressOfDevice: ({ address, name, serial }) =>
    `${name} (${serial}) har adressen ${address} och behåller den.`,
  addressOnceOfDevice: ({ address, name, serial }) =>
    `${name} (${serial}) hade adressen ${address} när den sågs senast. Den är inte här nu.`,
  addressHeld: ({ address, holder }) =>
    holder === null
      ? `${address} är upptagen: någon svarar där.`
      : `${address} är upptagen: ${holder} svarar där.`,
  noHeader: 'Ingen rad i kalkylbladet ser ut som namnen på en plans kolumner.',
  noHeaderAdvice:
    'Ge varje kolumn dess namn ovanför den första enheten, till exempel serial, name, address och prefix, och öppna filen igen.',
  tooManyRows: ({ count, most }) => `Det är ${number(count)} rader; en plan har högst ${number(most)}.`,
  secretColumn: ({ title }) =>
    `Kolumnen ”${title}” ser ut som lösenord eller nycklar: den lämnas där den är, för en plan innehåller inga.`,
  noteColumns: ({ titles }) => `Inget ställs in från de här kolumnerna: ${list(titles)}.`,
  noteRow: 'Den här raden säger inget om någon enhet och utelämnas.',
  notTheSame: 'Den här raden anger det två gånger, och olika.',
  otherSite: 'En annan anläggning är öppen nu: detta var en annans plan.',
  otherSiteAdvice: 'Öppna planen igen. Inget av det som skrevs senast sparades.',
  stuck:
    'Den här enheten och andra tar varandras adresser, och subnätet har ingen ledig adress där en av dem kan vänta.',
  through: ({ address }) =>
    `Enheter tar varandras adresser. Den här väntar på ${address} tills dess egen är ledig.`,
  outOfReach: ({ subnet, count, needs }) =>
    `Datorn har ingen adress i ${subnet}: efteråt når den ${plural(count, 'den här enheten', `${number(count)} av planens enheter`)} bara via en router. ${needs === null ? 'Ingen adress är ledig där för den.' : `Utan router behöver den en adress där, till exempel ${needs}.`}`,
};

export const planTerminal: Texts['planTerminal'] = {
  whichWord: 'Efter plan anges vad som ska göras med den.',
  noFile: ({ word }) => `plan ${word} behöver namnet på en fil.`,
  finding: ({ row, column, message, isWarning }) =>
    `${isWarning ? 'Varning: rad' : 'Rad'} ${number(row)}${column === null ? '' : `, ${column}`}: ${message}`,
  checked: ({ rows, errors, warnings }) =>
    `${plural(rows, '1 rad kontrollerad', `${number(rows)} rader kontrollerade`)}: ${number(errors)} fel, ${warningsOf(warnings)}. Inget ställdes in.`,
};

export const planGroups: Texts['planGroups'] = {
  device: 'Enhet',
  address: 'Adress',
  names: 'Namn',
  network: 'VLAN och proxy',
  wlan: 'WLAN och 802.1X',
};

export const planPage: Texts['planPage'] = {
  title: 'Anläggningens plan',
  rail: 'Plan',
  means:
    'En rad för varje enhet och vad den ska bli. Skriv, klistra in rader från ett kalkylblad, öppna ett, eller skanna etiketter. Tomma celler ändrar inget, och inget skickas förrän du tillämpar planen.',
  reading: 'Planen läses.',
  open: 'Öppna ett kalkylblad …',
  scan: 'Skanna etiketter',
  scanEnd: 'Sluta skanna',
  check: 'Kontrollera',
  checking: 'Frågar adresserna …',
  checked: 'Kontrollerat: inga fel, och ingen annan svarar på de adresser som kunde frågas.',
  columns: 'Kolumner som visas',
  undo: 'Ångra',
  redo: 'Gör om',
  fillDown: 'Fyll nedåt',
  pool: 'Dela ut adresser …',
  remove: ({ count }) => plural(count, 'Ta bort raden', `Ta bort ${number(count)} rader`),
  row: 'Rad',
  cell: ({ column, row }) => `${column}, rad ${number(row)}`,
  keys: 'Piltangenter flyttar, inskriven text ersätter, F2 redigerar, Skift markerar flera celler, Ctrl+Z ångrar.',
  hasError: 'har ett fel',
  isHere: 'här nu',
  waits: 'inte här ännu',
  error: 'Fel:',
  warning: 'Varning:',
  place: ({ row, column }) => (column === null ? `Rad ${number(row)}` : `Rad ${number(row)}, ${column}`),
  more: ({ count }) => `och ${number(count)} till`,
  pasted: ({ left }) => (left === 0 ? 'Inklistrat.' : `Inklistrat, utom ${rowsOf(left)}: planen är full.`),
  standing: ({ rows, here, errors, warnings }) =>
    `${rowsOf(rows)}, varav ${number(here)} här nu: ${number(errors)} fel, ${warningsOf(warnings)}.`,
};

export const planScan: Texts['planScan'] = {
  label: 'Skanna, klistra in eller skriv ett serienummer eller en MAC',
  hint: 'Raden lyser upp och hör till enheten. En hög ton: registrerad; två låga: titta här. Alla skrivsätt fungerar, även hela texten på en etikett.',
  unreadable: 'Det finns inget serienummer i detta: det har 12 tecken, 0 till 9 och A till F.',
  bound: ({ serial, row, name }) => `${serial}: rad ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  again: ({ serial, row, name }) =>
    `${serial} har redan skannats: rad ${number(row)}${name === '' ? '' : `, ${name}`}.`,
  unknown: ({ serial }) => `${serial} finns inte på någon rad, och ingen rad väntar på en enhet.`,
  add: ({ count }) => plural(count, 'Lägg till som ny rad', `Lägg till som ${number(count)} nya rader`),
  added: ({ count }) => plural(count, '1 rad lades till.', `${number(count)} rader lades till.`),
  next: ({ row, where, count }) =>
    `Härnäst: ${[`rad ${number(row)}`, ...where].join(', ')}. ${plural(count, '1 rad väntar på sin enhet.', `${number(count)} rader väntar på sina enheter.`)}`,
  complete: 'Varje rad har sin enhet.',
  leave: 'Utelämna',
};

export const planPool: Texts['planPool'] = {
  title: 'Dela ut adresser ur ett område',
  means: ({ count }) =>
    `${plural(count, '1 rad får nästa lediga adress', `${number(count)} rader får de nästa lediga adresserna`)}: det som listan, planen eller någon på nätet har hoppas över. Markera flera rader för att ge bara dem nya.`,
  range: 'Område',
  rangeHint: 'Till exempel 10.0.0.20-99 eller 10.0.0.0/24',
  except: 'Utom',
  exceptHint: 'Adresser och områden som ska förbli lediga, till exempel en DHCP-servers',
  cancel: 'Avbryt',
  fill: ({ count }) => plural(count, 'Dela ut 1 adress', `Dela ut ${number(count)} adresser`),
  given: ({ count, wanted }) =>
    count === wanted
      ? plural(count, '1 adress delades ut.', `${number(count)} adresser delades ut.`)
      : `Bara ${number(count)} av ${number(wanted)} rader fick en adress: området har inga fler lediga.`,
};

export const planSheet: Texts['planSheet'] = {
  title: 'Plan från ett kalkylblad',
  from: ({ file, encoding }) => `${file}, läst som ${encoding}.`,
  means: 'Vad varje kolumn är. Inget har tagits över ännu.',
  note: 'Sparas som anteckning',
  leftOut: 'Utelämnas',
  problems: ({ count }) => plural(count, '1 sak att veta', `${number(count)} saker att veta`),
  row: ({ row }) => `Rad ${number(row)}:`,
  more: ({ count }) => `och ${number(count)} till`,
  tooMany: ({ most }) => `En plan har högst ${number(most)} rader.`,
  cancel: 'Avbryt',
  replace: 'Ersätt planen',
  add: ({ count }) => `Lägg till ${rowsOf(count)}`,
  taken: ({ count }) => plural(count, '1 rad togs över.', `${number(count)} rader togs över.`),
};
