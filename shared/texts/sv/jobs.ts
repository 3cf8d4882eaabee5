import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { list } = helpers('sv');

export const jobStep: Texts['jobStep'] = {
  check: 'Läs vad enheten har',
  address: 'Se efter att den nya adressen är ledig',
  send: 'Skicka ändringen',
  look: 'Se enheten igen',
  verify: 'Läs tillbaka',
  country: 'Ställ in landskoden',
  configure: 'Lagra WLAN-inställningarna',
  test: 'Låt enheten testa dem',
  switch: 'Växla från åtkomstpunkt till WLAN',
  wait: 'Se enheten på anläggningens nät',
};

export const jobs: Texts['jobs'] = {
  untouched: 'Inget ändrades på enheten.',
  unanswered: 'Skickat; inget svar kom som säger hur det gick.',
  cancelled: 'Avbrutet.',
  cancelledAdvice: 'Börja om när du är redo.',
  stoppedLooking: 'Letandet stoppades.',
  readAlong:
    'Programmet talar okrypterad HTTP med den här enheten: nyckeln eller lösenordet kan avlyssnas på det här nätet.',
  closedMeanwhile: 'Anslutningen till enheten stängdes innan svaret kom.',
  closedMeanwhileAdvice:
    'Den stängs när någon loggar in på eller ut från enheten under tiden, eller när enheten flyttar: förleta igen.',
  outOfTime: 'Svaret kom inte i tid.',
  busyAdvice: 'Den kanske är upptagen eller startar: vänta en minut och leta sedan igen.',
  thenLookAgain: 'Leta sedan igen.',
  answeredAt: ({ address }) => `Dess serienummer svarade på ${address}.`,
  notSeenWithin: ({ seconds }) => `Inte sedd inom ${seconds} sekunder.`,
  keyAsOther: ({ usual, other }) => `Enheten tog inte nyckeln som ”${usual}”; den skickades som ”${other}”.`,
  keyUnset: ({ usual, other }) =>
    `Enheten säger att ingen nyckel är inställd, vare sig den skickas som ”${usual}” eller ”${other}”. Dess eget test visar om den har någon.`,
  keyUnsetRefused: ({ other }) =>
    `Enheten säger att ingen nyckel är inställd, och avvisar den som ”${other}”. Dess eget test visar om den har någon.`,

  noSuchDevice: 'Det finns ingen sådan enhet i listan.',
  runningAlready: 'Ett jobb för den här enheten pågår redan.',
  runningAlreadyAdvice: 'Vänta tills det är klart, eller avbryt det på sidan Jobb.',
  notAsking: 'Det här jobbet frågar inte om något.',
  endedAlready: 'Det här jobbet är redan avslutat.',
  notResumable: 'Det här jobbet kan inte återupptas.',
  fault: ({ name }) => `Ett fel i det här programmet avslutade jobbet (${name}).`,
  faultAdvice: 'Kontrollera enhetens tillstånd på dess sida innan du börjar om.',
};

export const changeJob: Texts['changeJob'] = {
  openAnother: 'Öppna först en annan väg in till enheten och förleta sedan igen.',
  told: 'Enheten har uppgett sina inställningar.',
  noNewAddress: 'Ingen ny adress tas.',
  belongsTo: ({ address, name, serial }) => `${address} tillhör ${name} (${serial}).`,
  belongsToAdvice: 'Välj en annan adress, eller ta bort den enheten från listan om den inte finns kvar.',
  inUse: ({ address, who }) => `${address} används: ${who}`,
  inUseAdvice: 'Välj en annan adress. Om det som hade den nyss kopplades från, förleta igen om en minut.',
  axisThere: ({ serial }) => `en Axis-enhet med serienummer ${serial} svarar där.`,
  somethingThere: 'något svarar där.',
  hardwareThere: ({ mac }) => `något med hårdvaruadressen ${mac} finns där.`,
  nobodyAt: ({ addresses }) => `Ingen svarar på ${list(addresses)}.`,
  willBe: ({ address }) => `Dess adress blir ${address}.`,
  lineStays: 'Förbindelsen består: det finns inget att leta efter.',
  saidYes: 'Enheten sa ja.',
  mayHaveMade: 'Enheten kan ha gjort ändringen.',
  notKnown: 'Det är inte känt om den ändrade något.',

  sentYes: 'Ändringen skickades, och enheten sa ja.',
  sentUnanswered: 'Ändringen skickades; inget svar sa hur det gick.',
  doesNotTell: ({ names }) => `Enheten uppger inte ${list(names)}.`,
  notReadBack: ({ address, names }) =>
    `Enheten svarar på ${address} och uppger inte ${list(names)}, så det gick inte att läsa tillbaka.`,
  notReadBackAdvice: 'Se på effekten om det är som det ska.',
  itDoesNotTell: ({ names }) => `Den uppger inte ${list(names)}.`,
  keyless: 'Men den säger att ingen nyckel är inställd.',
  keylessAdvice:
    'Det den säger om nyckeln är bara en ledtråd. Låt den själv testa inställningarna (testWLANStationSettings eller WLAN-installationen): det visar om den kan ansluta.',
  asAsked: 'Tillbakaläst, som begärt.',
  confirmed: ({ address }) => `Enheten har de begärda inställningarna, tillbakalästa på ${address}.`,
  leaseUnseen: ({ address }) =>
    `Den sågs bara på sin länklokala adress ${address}: vilken adress den fick av DHCP, om någon, syntes inte.`,
  silentAt: ({ address }) => `På ${address} svarade den inte den här datorn.`,
  stillThere: 'Den svarar fortfarande där den var: kanske gav ingen DHCP-server den en adress.',
  nothingMore: 'Inget mer att göra.',

  notAsAsked: ({ names }) => `Inte som begärt: ${names.join(', ')}.`,
  wentBack: ({ address }) =>
    `Enheten var borta och svarar åter på ${address} med sina gamla inställningar: den gick tillbaka till dem.`,
  notKept: ({ address, seconds }) =>
    `Enheten sa ja, och ${seconds} s senare svarar den fortfarande på ${address} med sina gamla inställningar: den behöll inte ändringen.`,
  rolledBackAdvice:
    'Dess systemlogg säger varför. Kontrollera först det som begärdes, adressen och routern, och förleta sedan igen.',
  yesNotAsAsked: ({ address, names }) =>
    `Enheten sa ja, men vid tillbakaläsning på ${address} är detta inte som begärt: ${names.join(', ')}.`,
  unansweredNotAsAsked: ({ address, names }) =>
    `Inget svar sa hur det gick, och vid tillbakaläsning på ${address} är detta inte som begärt: ${names.join(', ')}.`,
  unansweredOld: ({ address, why }) =>
    `Inget svar sa hur det gick, och enheten på ${address} har sina gamla inställningar: ${why}.`,
  goneForAWhile: 'den var borta en stund, så den gick tillbaka till dem eller har aldrig läst begäran',
  backOrNeverRead: 'den gick tillbaka till dem, eller har aldrig läst begäran',
  neverRead: 'den har troligen aldrig läst begäran',
  notTakenAdvice: 'Se vad enheten har nu och förleta sedan igen.',

  couldNotRead: ({ address }) => `Enheten svarar på ${address}; vad den har nu gick inte att läsa.`,
  unreadable: ({ address, why }) =>
    `Enheten svarar på ${address}, men dess inställningar gick inte att läsa: ${why}`,
  silentWhereAnnounced: ({ address }) => `Den annonserar sig på ${address} och svarar inte där.`,
  outOfReach: ({ address }) => `Enheten annonserar sig på ${address}, där den här datorn inte når den.`,
  tookItselfAway: 'Enheten syns inte längre här, vilket var väntat.',
  tookItselfAwayAdvice: 'Nå den över ett annat av dess gränssnitt eller adresser, och leta igen därifrån.',
  notSeenAgain: ({ seconds }) => `Enheten sågs inte igen inom ${seconds} sekunder.`,
  strangerAt: ({ address, who }) => `Någon annan finns på ${address}: ${who}`,
  notSeenAdvice: 'Kontrollera kabeln och strömmen, vänta en minut och leta igen.',
  stoppedEarly: 'Ändringen skickades; du slutade leta innan dess effekt syntes.',
  stoppedEarlyAdvice: 'Leta efter enheten igen när du vill.',

  endedAfterSending: 'Programmet avslutades efter att ändringen skickades och innan dess effekt syntes.',
  endedWhileSending: 'Programmet avslutades medan ändringen skickades. Enheten kan ha gjort den.',
  endedSentAdvice: 'Leta efter enheten igen: det den har då läses tillbaka och jämförs.',
  endedBefore: 'Programmet avslutades innan ändringen skickades.',
  endedBeforeAdvice: 'Starta den igen.',
};

const quoted = (ssid: string) => (ssid === '' ? 'ett nät utan namn' : `”${ssid}”`);

export const wlanJob: Texts['wlanJob'] = {
  noStation: ({ name }) => `Enheten har ingen WLAN-station som heter ${name}.`,
  noStationAdvice: 'Välj ett annat nätverksgränssnitt.',
  isStation: ({ name }) => `${name} är en WLAN-station, inte i installationsläge.`,
  isInInstallation: ({ name, ssid }) =>
    `${name} är en WLAN-station, i installationsläge (dess åtkomstpunkt är ${quoted(ssid)}).`,
  countryUntold: 'Enheten uppger inte sin landskod.',
  countryLeft: ({ code }) => `Lämnad som ${code}.`,
  countryLocked: ({ code }) => `Den här enhetens landskod är låst till ${code ?? 'sitt värde'}.`,
  countryLockedAdvice: 'Lämna landskoden som den är.',
  countryYes: ({ code }) => `Enheten sa ja till ${code}.`,
  countrySet: 'Landskoden ställdes in; inget annat ändrades.',
  countryMaybe: 'Landskoden kan ha ställts in; inget annat ändrades.',

  isStored: ({ ssid }) => `${quoted(ssid)} är lagrat i enheten.`,
  stored: 'WLAN-inställningarna är lagrade i enheten; inget växlades.',
  maybeStored: 'WLAN-inställningarna kan vara lagrade i enheten; inget växlades.',
  maybeStoredNote: 'WLAN-inställningarna kan vara lagrade i enheten.',
  maybeStoredUnswitched: 'WLAN-inställningarna kan vara lagrade i enheten. Inget växlades.',
  noWlanTold: 'Den uppger inte vilket WLAN som är inställt.',
  anotherSet: ({ names }) =>
    `Inget svar sa hur det gick, och vid tillbakaläsning har enheten något annat (${list(names)}): den har troligen aldrig läst WLAN-inställningarna. Inget växlades.`,
  startAgain: 'Starta installationen igen.',
  readBackHas: ({ ssid }) =>
    `Vid tillbakaläsning har enheten ${quoted(ssid)}; om resten är som det skickades visar dess eget test.`,
  couldNotRead: ({ why }) => `Inget svar sa hur det gick, och vad enheten har gick inte att läsa: ${why}`,

  joined: ({ ssid }) => `Enheten anslöt till ${quoted(ssid)} i sitt eget test.`,
  switchWhenReady: 'Växla den när anläggningen är redo.',
  testSaid: ({ message, code }) => `Enheten sa: ${message} (kod ${code}).`,
  testAdvice: 'Gå tillbaka, rätta det och testa igen.',
  nothingToSwitch: 'Enheten är inte i installationsläge: det finns inget att växla.',
  notInInstallation: 'Den är inte i installationsläge, så det finns inget att växla.',
  notInInstallationAdvice: 'Den använder dessa inställningar när dess WLAN är det aktiva gränssnittet.',

  question: ({ ssid }) =>
    `Enheten stänger sin åtkomstpunkt och ansluter till ${quoted(ssid)}. Om den här datorn är ansluten genom den åtkomstpunkten förlorar den kontakten med enheten: anslut datorn till anläggningens nät efteråt.`,
  stillInInstallation: 'Enheten är fortfarande i installationsläge.',
  startedToConnect: 'Enheten sa att den har börjat ansluta.',
  switchSaid: ({ message, code }) => `Skickat; enheten sa: ${message} (kod ${code}).`,
  maySwitched: 'Enheten kan ha växlat.',
  switchNotKnown: 'Det är inte känt om den har växlat: se efter om dess åtkomstpunkt finns kvar.',
  toldYes: 'Enheten ombads växla och sa ja.',
  toldUnanswered: 'Enheten ombads växla; inget svar sa hur det gick.',

  noInterface: ({ name }) => `Den uppger inget om sitt gränssnitt ${name}.`,
  onNetwork: ({ device, address }) => `${device} är på nätet, på ${address}.`,
  onNetworkAdvice: 'Inget mer att göra för dess WLAN.',
  accessPointAgain: ({ address }) => `Den svarar på ${address}, åter som åtkomstpunkt.`,
  couldNotJoin: ({ ssid, address }) =>
    `Enheten kunde inte ansluta till ${quoted(ssid)}: den är tillbaka i installationsläge på ${address}.`,
  couldNotJoinAdvice: 'Kontrollera räckvidden och inställningarna, testa igen och växla sedan igen.',
  accessPointStill: ({ address }) => `Den svarar på ${address}, som åtkomstpunkt.`,
  aboutToSwitch: ({ address, seconds }) =>
    `${seconds} s senare svarar den fortfarande på ${address} som åtkomstpunkt. Den kanske är på väg att växla.`,
  aboutToSwitchAdvice: 'Vänta ett ögonblick och leta sedan igen.',
  notSwitched: ({ address, ssid }) =>
    `Den är i installationsläge på ${address}: den har inte växlat, eller kunde inte ansluta till ${quoted(ssid)}.`,
  neverGone: ({ address, seconds }) =>
    `${seconds} s senare är den fortfarande i installationsläge på ${address} och har aldrig varit borta: den har troligen aldrig läst begäran.`,
  notSwitchedAdvice: 'Testa dess inställningar igen och växla sedan igen.',
  answersAt: ({ address }) => `Den svarar på ${address}.`,
  joinedNotRead: ({ address }) => `Den svarar på ${address}; om den har anslutit gick inte att läsa.`,
  unreadable: ({ address, why }) =>
    `Den svarar på ${address}, men dess inställningar gick inte att läsa: ${why}`,
  notSeen: ({ seconds, ssid }) =>
    `Den har inte setts på ${seconds} sekunder. Den kan vara på ${quoted(ssid)} där den här datorn inte når den.`,
  notSeenAdvice:
    'Anslut datorn till samma nät och leta igen. Om enhetens åtkomstpunkt kommer tillbaka kunde den inte ansluta: anslut till åtkomstpunkten och börja om.',
  stoppedLooking: 'Du slutade leta efter den innan den sågs.',
  stoppedLookingAdvice: 'Leta efter den igen när datorn är på anläggningens nät.',

  endedWhileSwitching: 'Programmet avslutades medan enheten växlade, så hur det slutade syntes inte.',
  endedWhileSwitchingAdvice: 'Anslut datorn till anläggningens nät och leta efter enheten igen.',
  endedWhileStoring:
    'Programmet avslutades medan WLAN-inställningarna skickades: de kan vara lagrade. Inget växlades.',
  endedWhileStoringAdvice: 'Leta igen: det enheten har läses och testas sedan.',
  endedStored: 'Programmet avslutades mitt i. WLAN-inställningarna är lagrade i enheten; den växlades inte.',
  endedUnsent: 'Programmet avslutades mitt i. Inget växlades, och inga WLAN-inställningar skickades.',
  endedCountryMaybe: 'Landskoden kan ha ställts in.',
  endedCountrySet: 'Landskoden ställdes in.',
};

export const stationTest: Texts['stationTest'] = {
  begun: 'Enheten har börjat ansluta; om den kommer fram sägs inte.',
  passed: 'Testet lyckades. Enheten anslöt till nätet med dessa inställningar.',
  refused:
    'Nätet avvisade enheten. Åtkomstpunkten svarade, men nyckeln, identiteten eller lösenordet är fel.',
  unanswered:
    'Åtkomstpunkten svarade inte i tid. Nätet är utom räckhåll, dess namn stavas annorlunda, eller så är den upptagen.',
  changed:
    'Inställningarna ändrades under testet. Kanske ställer någon annan in den här enheten. Testa igen.',
  interrupted: 'Testet avbröts. Enhetens nätverksgränssnitt ändrades medan det testades. Testa igen.',
  incomplete: 'Inställningarna är ofullständiga. Nyckeln eller ett certifikat saknas i enheten.',
};

export const changeTitle: Texts['changeTitle'] = {
  setDeviceConfiguration: 'Gränssnitt på eller av',
  addVlan: 'Lägg till ett VLAN',
  removeVlan: 'Ta bort ett VLAN',
  setIPv4AddressConfiguration: 'IPv4-inställningar',
  setIPv6AddressConfiguration: 'IPv6 på eller av',
  setHostnameConfiguration: 'Värdnamn',
  setResolverConfiguration: 'DNS-inställningar',
  setMdnssdConfiguration: 'Annonserat namn',
  setGlobalProxyConfiguration: 'Proxy',
  setWired8021XConfiguration: 'Trådbunden 802.1X',
  setWLANStationConfiguration: 'WLAN-station',
  setWlanConfiguration: 'Landskod för WLAN',
};

export const changeAdvice: Texts['changeAdvice'] = {
  announcedLater: 'Enhetslistor visar det nya namnet så snart enheten har annonserat det.',
  restartForProxies: 'Starta om enheten när det passar: därefter använder den dessa proxyer.',
  askDhcpServer:
    'Fråga DHCP-servern vilken adress den gav enheten, lägg till enheten med den adressen och leta igen.',
  seeAtSwitch: 'Se i switchen om den har stängt enhetens port. Leta igen när den är öppen.',
  joinSameWlan: 'Anslut datorn till samma WLAN och leta igen.',
};
