import type { Texts } from '../texts.ts';

export const http: Texts['http'] = {
  noAnswerIn: ({ where, seconds }) => `${where} gav inget fullständigt svar inom ${seconds} s.`,
  requestCancelled: 'Begäran avbröts.',
  closed: 'Anslutningen till enheten stängdes.',

  macNoWay: ({ where }) => `macOS hittade ingen väg till ${where}.`,
  macNoWayAdvice:
    'Tillåt Lokalt nätverk för det här programmet (Systeminställningar, Integritet och säkerhet), och kontrollera kabeln och att datorn har en adress i enhetens subnät.',
  nothingAtPort: ({ where }) => `${where}: där finns en dator, men inget svarar på den här porten.`,
  nothingAtPortAdvice: 'Kontrollera porten; en enhet som startar svarar efter någon minut.',
  nothingAtAddress: ({ where }) => `${where}: det finns inget på den här adressen.`,
  noWay: ({ where }) => `${where}: datorn har ingen väg till det nätet.`,
  noSuchAddress: ({ where }) => `${where}: datorn har ingen adress av det slaget.`,
  subnetAdvice: 'Kontrollera kabeln och att datorn har en adress i enhetens subnät.',
  cardDown: ({ where }) => `${where}: nätverkskortet är nere.`,
  cardDownAdvice: 'Kontrollera kabeln eller wifi-anslutningen.',
  noWayAsItStands: ({ where }) => `${where}: det finns ingen väg till den här adressen så som den står.`,
  noWayAsItStandsAdvice:
    'En länklokal IPv6-adress behöver sitt nätverkskort, till exempel [fe80::1%eth0]. Där bara vissa kort får användas måste ett av dem leda dit.',
  notAllowed: ({ where }) => `${where}: operativsystemet tillåter inte den här anslutningen.`,
  notAllowedAdvice: 'Kontrollera brandväggen, och på macOS behörigheten Lokalt nätverk.',
  noSuchName: ({ where }) => `${where}: ingen enhet har det här namnet.`,
  noSuchNameAdvice: 'Kontrollera stavningen, eller använd IP-adressen.',
  nameNotLookedUp: ({ where }) => `${where}: namnet kunde inte slås upp.`,
  nameNotLookedUpAdvice: 'Använd IP-adressen, eller kontrollera datorns namnserver.',
  connectionUnanswered: ({ where }) => `${where} svarade inte på anslutningen.`,
  endedAtOnce: ({ where }) => `Det som svarar på ${where} avslutade anslutningen direkt.`,
  notConnected: ({ where, code }) => `Anslutningen till ${where} kunde inte upprättas (${code}).`,
  busyAdvice: 'En enhet som startar eller är upptagen gör så: vänta en minut och försök sedan igen.',
  broke: ({ where }) => `Anslutningen till ${where} bröts innan hela svaret hade kommit.`,
  brokeQuestionAdvice: 'Inget skulle ändras av den: försök igen.',
  brokeChangeAdvice:
    'Det är inte känt om enheten utförde den: läs dess tillstånd igen innan du upprepar den.',

  notHttp: ({ where }) => `Det som svarar på ${where} talar inte HTTP som det ska.`,
  notHttpAdvice:
    'Kontrollera porten: den kan höra till en annan tjänst i enheten, eller till en annan maskin.',
  notHttps: ({ where }) => `Det som svarar på ${where} talar inte https på den här porten.`,
  notHttpsAdvice: ({ plain }) =>
    `Kontrollera att det är enhetens https-port; är det dess http-port, använd ${plain}.`,
  tlsTooOld: ({ where }) => `${where}: dess TLS är för gammal för det här programmet, så inget skickades.`,
  tlsTooOldAdvice: 'Ett nyare AXIS OS ger en nyare TLS. Använd http:// för den här enheten tills dess.',
  notSecured: ({ where }) => `Ingen säker anslutning kunde avtalas med ${where}.`,
  notSecuredAdvice:
    'Dess TLS kan vara för gammal: ett nyare AXIS OS hjälper, och en enhet utan https nås med http://.',
  speaksHttps: ({ secure }) => `Den här porten talar https: använd ${secure}.`,
  speaksHttpsAdvice: ({ secure }) => `Använd ${secure} som adress.`,
  tooLarge: 'Svaret är större än 4 MiB och lästes inte till slut.',
  unreadable: 'Svarets packning (Content-Encoding) kunde inte packas upp.',

  sentElsewhere: ({ where, status }) =>
    `${where} skickar begäranden någon annanstans (status ${status}), och det följs inte.`,
  otherPage: ({ where, page }) => `${where} skickar anropet vidare till en annan egen sida (${page}).`,
  otherPageAdvice:
    'Den väntar kanske på sin första inställning, eller är ingen Axis-enhet: öppna dess sida i en webbläsare och se efter.',
  wantsHttps: ({ to }) => `Enheten vill ha https: den skickar begäranden vidare till ${to}.`,
  wantsHttpsAdvice: ({ to }) => `Använd ${to}.`,
  sentOn: ({ where, to }) => `${where} skickar begäranden vidare till ${to}, och det följs inte.`,
  sentOnAdvice: ({ to }) => `Om det är enheten, använd ${to} som adress.`,

  noLogin: 'Enheten kräver en inloggning, och ingen angavs.',
  noLoginAdvice: 'Ange användarnamn och lösenord för den här enheten.',
  basicInTheClear:
    'Enheten begär lösenordet i läsbar form (Basic) på en anslutning som andra på nätet kan läsa. Det skickades inte.',
  basicInTheClearAdvice: 'Använd https:// för den här enheten, eller tillåt Digest på den.',
  closesAlways:
    'Enheten stänger anslutningen efter varje svar, så den kan inte visa vem den är på samma anslutning som en inloggning eller en inställning sedan går över. Inget skickades.',
  closesAlwaysAdvice: 'Använd https:// för den här enheten: dess certifikat visar vem den är.',
  neverFresh: 'Enheten förklarar gång på gång inloggningen för gammal, hur ny den än är.',
  neverFreshAdvice: 'Starta om enheten och försök sedan igen.',
  userWithColon: 'Ett användarnamn med kolon kan inte skickas till den här enheten.',
  loginUntold: 'Enheten kräver inloggning men säger inte hur.',
  loginUnknown: ({ offered }) =>
    `Enheten kräver ett slags inloggning som det här programmet inte känner till (${offered}).`,
  loginUnknownAdvice: 'Ställ in enhetens autentiseringspolicy på Digest, eller använd https:// med Basic.',
  refusedBefore: ({ user }) =>
    `Enheten har redan avvisat inloggningen för ”${user}”. Den prövades inte igen: enheter spärrar den som gissar.`,
  refusedBeforeAdvice: 'Ange rätt användarnamn och lösenord för den här enheten.',
  noLongerTaken: ({ user }) => `Enheten godtar inte längre inloggningen för ”${user}” för detta.`,
  noLongerTakenAdvice:
    'Lösenordet har ändrats under tiden, eller så kräver detta en administratör: ange inloggningen igen.',
  refused: ({ user }) =>
    `Enheten avvisade inloggningen för ”${user}”: användarnamnet eller lösenordet är fel, eller så är kontot inte administratör.`,
  noAdministrator: 'Enheten har ingen administratör ännu, så inget annat fungerar på den.',
  noAdministratorAdvice: 'Skapa dess första administratör i fönstret eller på dess egen sida.',

  fingerprintLength: 'Ett SHA-256-fingeravtryck har 64 hexsiffror.',
  fingerprintLengthAdvice: 'Kopiera det från enhetens certifikatsida, med eller utan kolon.',
  noCertificate: 'Enheten visade inget certifikat. Inget skickades till den.',
  firstContact: ({ fingerprint }) =>
    `Första kontakten över https med den här enheten. Dess certifikat har SHA-256-fingeravtrycket ${fingerprint}.`,
  firstContactAdvice: 'Jämför det med enhetens eget om du kan, och lita sedan på det.',
  certificateChanged: ({ seen, expected }) =>
    `Enheten visar ett annat certifikat än tidigare: SHA-256 ${seen}, väntat var ${expected}. Inget skickades till den.`,
  certificateChangedAdvice:
    'En återställning till fabriksinställningar eller ett nytt certifikat förklarar det. Om ingen har gjort det är det något annat som svarar.',
};
