import type { Texts } from '../texts.ts';

export const usage: Texts['usage'] = {
  text: ({ program, shells, modes, languages }) =>
    `Användning: ${program} KOMMANDO [ALTERNATIV]

  discover [--seconds N]             lista enheterna som annonserar sig (5 sekunder om inget anges)
  cards                              datorns nätverkskort, vad som har hörts på dem och vad som är fel med dem
  why ENHET                          varför en enhet inte är här; ENHET är serienummer, adress eller namn; utan inloggning
  list [--site A] [--output FIL] [--format xlsx|csv|json] [--columns A,B] [--overwrite]
                                     den sparade listan, som kalkylblad eller på standard ut
  list import FIL [--dry-run]        tar över enheter från ett kalkylblad (XLSX, CSV); slutkod 1 om rader utelämnades
  site list                          de sparade anläggningarna; site show ANLÄGGNING: enheterna i en och vad som gjorts,
                                     efter namn eller id
  site export ANLÄGGNING --output FIL [--overwrite]
                                     en anläggning som fil att lämna över (.fieldsite), utan inloggningar och certifikat
  site import FIL [--as NAMN | --into ANLÄGGNING] [--dry-run]
                                     tar över en sådan fil; --dry-run: säger bara vad som finns i den
  plan check FIL [--site A]          om ett kalkylblad är en plan som kan tillämpas; ställer inte in något; slutkod 2 vid fel
  plan apply FIL [--site A] --yes [--wait SEKUNDER]
                                     ställer in det som kalkylbladet anger på varje enhet och läser tillbaka det; utan --yes
                                     sägs bara vad som skulle skickas. Samma anrop igen fortsätter där det var. Lösenord:
                                     AXIS_PASSWORD, för första administratörer AXIS_NEW_PASSWORD, för WLAN AXIS_WLAN_KEY,
                                     för 802.1X AXIS_EAP_PASSWORD
  plan undo [--site A] --yes         återställer det som stod i enheterna tidigare och nämner vad som blir kvar
  report [--site A] --format pdf|html|xlsx|csv|json --output FIL [--paper A4|Letter] [--overwrite]
                                     vad anläggningens enheter är, hur och när var och en verifierades och vad som
                                     återstår; json: med loggen över vad som gjorts
  support-bundle --output FIL [--overwrite]
  support-bundle --dry-run
                                     för den som ska hjälpa: versioner, kort, logg och ett dygns misslyckade jobb, utan lösenord
                                     och nycklar; --dry-run visar det. --data: mappen som det gäller
  scan OMRÅDE… [--port N] [--seconds N]
                                     hitta enheter på dessa adresser, utan inloggning: 10.0.0.0/24, 10.0.0.10-20, namn,
                                     upp till 4 096 stycken; --port: för dem som inte anger någon, --seconds: längsta tid
  read [--site A] [--seconds N]      nätverket för varje enhet som är här, en rad var och en sammanfattning; söker först
                                     i N sekunder (5) och skickar inte inloggningen till någon enhet vars certifikat
                                     ingen har godtagit
  history SERIENUMMER [--site A]     vad som är sparat om en enhet och vad som ändrats från gång till gång; frågar ingen enhet
  diff SERIENUMMER [--site A] --from TID [--to TID]
  diff --site A --from TID [--to TID]
                                     vad en enhet, eller varje enhet i en anläggning, uppgav vid en tid och vid en annan
                                     (nu om inget anges); 2026-03-14T16:30, eller 2026-03-14 för slutet av den dagen;
                                     slutkod 0 om allt lästes igen och är likadant, annars 1
  identify ADR                       vem som finns där, utan inloggning
  info ADR [--raw]                   enhetens nätverksinställningar; --raw: så som enheten skickade dem
  call ADR METOD [--params JSON]     en metod i något av API:erna, med svaret orört; --params - läser JSON från
                                     standard in
  set ADR METOD --params JSON [--yes] [--wait SEKUNDER]
                                     en ändring, som följs tills den har lästs tillbaka (90 sekunder om inget anges); en
                                     som bryter förbindelsen kräver --yes; --params - läser JSON från standard in
  install-wlan ADR --ssid S --auth LÄGE [--interface-name wlan0] [--country CC] [--identity I]
               [--cert-client ID] [--cert-ca ID] [--no-switch] [--wait SEKUNDER]
                                     WLAN-installation; nyckel eller lösenord från AXIS_WLAN_KEY
  flash ADR                          blinka med enhetens lampa, eller spela dess ljud, i 10 sekunder
  methods [METOD]                    API:ernas metoder, eller en med dess parametrar, gränser och koder; frågar ingen enhet
  completion ${shells}                ett skript som kompletterar kommandon, alternativ och metoder i det skalet

ADR är värd, värd:port, http://… eller https://…, IPv6 inom hakparenteser, utan inloggning i. Utan schema talar
programmet med enheten över https om den har det.
LÄGE är ett av ${modes}.

  --user NAMN            enhetens användare (root om inget anges)
  --password-stdin       läs lösenordet från standard in; annars finns det i AXIS_PASSWORD
  --fingerprint HEX      lita på certifikatet med detta SHA-256-fingeravtryck
  --trust-first          lita på ett certifikat som aldrig har setts, och kom ihåg det
  --forget-certificate   ta först bort det sparade certifikatet: för en enhet vars https har stängts av
  --interface ADR        använd bara nätverkskortet med denna adress (kan upprepas)
  --data MAPP            mappen för det som sparas
  --json                 bara JSON på standard ut
  --language ${languages}       språket; det i LC_ALL, LC_MESSAGES eller LANG om inget anges
  --version              det här programmets version

Slutkoder: 0 klart, 1 enheten sa nej eller ett jobb misslyckades, 2 felaktig användning eller indata, 3 inte nådd eller
för sent, 4 inloggning avvisad, 5 certifikat inte betrott, 6 svaret gick inte att förstå.
`,
};

export const argument: Texts['argument'] = {
  seeHelp: 'Se --help.',
  oneOf: ({ known }) => `Det är ett av ${known.join(', ')}.`,
  noCommand: 'Inget kommando angavs.',
  unknownCommand: 'Det första ordet är inget kommando.',
  noOption: ({ command, option }) => `${command} har inget alternativ --${option}.`,
  tooMany: ({ command }) => `Det står ett ord för mycket efter ${command}.`,
  notACard: '--interface tar en adress som hör till något av datorns nätverkskort.',
  notACardAdvice: 'Ange det en gång för varje kort.',
  noSought: 'why behöver enhetens serienummer, en adress eller namnet.',
  noAddress: ({ command }) => `${command} behöver enhetens adress.`,
  trustTwice: '--fingerprint och --trust-first utesluter varandra.',
  onlyHttps: 'Bara https:// har ett certifikat vars fingeravtryck kan kontrolleras.',
  user: '--user tar ett namn utan styrtecken.',
  callNoMethod: 'call behöver en metod.',
  port: '--port tar ett tal från 1 till 65535.',
  setsNothing: 'Den metoden ställer inte in något: använd call.',
  setNoMethod: 'set behöver en metod som ställer in något.',
  noShell: 'completion behöver namnet på ett skal.',
  ssid: ({ why }) => `--ssid: ${why}`,
  country: '--country tar en landskod på två bokstäver, till exempel SE.',
  interfaceName: '--interface-name tar namnet på ett nätverksgränssnitt, till exempel wlan0.',
  noMode: '--auth saknas.',
  unknownMode: '--auth känner inte till det läget.',
  noKey: 'Nyckeln eller lösenordet till nätet saknas.',
  noKeyAdvice: 'Lägg det i variabeln AXIS_WLAN_KEY.',
  seconds: ({ option, most }) => `--${option} tar hela sekunder från 1 till ${most}.`,
  noSuchMethod: 'Inget API har en sådan metod.',
};

export const typedAddress: Texts['typedAddress'] = {
  none: 'Ingen adress angavs.',
  long: 'Det är för långt för att vara en adress.',
  scheme: ({ scheme }) => `Enheter nås med http:// eller https://, inte med ${scheme}://.`,
  login: 'Adressen innehåller en inloggning.',
  loginAdvice: 'Utelämna användarnamn och lösenord.',
  behindHost: 'Det står något efter värden.',
  behindHostAdvice: 'Ange bara värden och dess port, utan sökväg.',
  bracket: 'Den avslutande hakparentesen ] saknas.',
  brackets: 'En IPv6-adress behöver hakparenteser.',
  bracketsAdvice: ({ address }) => `Skriv den som [${address}].`,
  port: 'Porten efter kolonet måste vara ett tal från 1 till 65535.',
  notIPv6: 'Det står ingen IPv6-adress inom hakparenteserna.',
  zone: 'Efter % måste namnet eller numret på ett nätverkskort stå.',
  noHost: 'Värden saknas.',
  hostSigns:
    'En värd består av bokstäver, siffror, punkter och bindestreck, utan blanksteg eller andra tecken.',
  notIPv4: 'En IPv4-adress har fyra tal från 0 till 255, till exempel 192.168.0.90.',
  hostLabels:
    'En värd består av bokstäver, siffror, punkter och bindestreck, till exempel axis-b8a44f631339.local.',
  advice: 'Skriv en adress som 192.168.0.90 eller https://axis-b8a44f631339.local.',
  notOneDevice: 'Den adressen hör inte till någon enskild enhet.',
};
