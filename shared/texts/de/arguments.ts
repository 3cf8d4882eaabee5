import type { Texts } from '../texts.ts';

export const usage: Texts['usage'] = {
  text: ({ program, shells, modes, languages }) =>
    `Aufruf: ${program} BEFEHL [OPTIONEN]

  discover [--seconds N]             die Geräte auflisten, die sich melden (5 Sekunden, wenn nicht anders angegeben)
  cards                              die Netzwerkkarten dieses Computers, was auf ihnen zu hören war und was ihnen fehlt
  why GERÄT                          warum ein Gerät nicht hier ist; GERÄT ist seine Seriennummer, Adresse oder sein Name;
                                     ohne Anmeldung
  list [--site S] [--output DATEI] [--format xlsx|csv|json] [--columns A,B] [--overwrite]
                                     die gespeicherte Liste, als Tabelle oder auf der Standardausgabe
  list import DATEI [--dry-run]      übernimmt Geräte aus einer Tabelle (XLSX, CSV); Rückgabewert 1, wo Zeilen ausgelassen wurden
  site list                          die gespeicherten Standorte; site show STANDORT: die Geräte eines davon
  site export STANDORT --output DATEI [--overwrite]
                                     ein Standort als Datei zum Weitergeben (.fieldsite), ohne Anmeldungen und Zertifikate
  site import DATEI [--as NAME | --into STANDORT] [--dry-run]
                                     übernimmt eine solche Datei; --dry-run: sagt nur, was darin ist
  plan check DATEI [--site S]        ob eine Tabelle ein Plan ist, der sich ausführen lässt; stellt nichts ein;
                                     Rückgabewert 2 bei Fehlern
  plan apply DATEI [--site S] --yes [--wait SEKUNDEN]
                                     stellt an jedem Gerät ein, was die Tabelle verlangt, und liest es zurück; ohne --yes wird
                                     nur gesagt, was gesendet würde. Derselbe Aufruf macht weiter, wo er stand. Passwörter:
                                     AXIS_PASSWORD, für erste Administratoren AXIS_NEW_PASSWORD, für das WLAN AXIS_WLAN_KEY,
                                     für 802.1X AXIS_EAP_PASSWORD
  plan undo [--site S] --yes         setzt zurück, was vorher an den Geräten stand, und nennt, was bleibt
  report [--site S] --format pdf|html|xlsx|csv|json --output DATEI [--paper A4|Letter] [--overwrite]
                                     was die Geräte eines Standorts sind, wie und wann jedes geprüft wurde und was offen ist;
                                     json: mit dem Protokoll
  support-bundle --output DATEI [--overwrite]
  support-bundle --dry-run
                                     für alle, die helfen sollen: Versionen, Karten, Protokoll und misslungene Aufträge eines Tages,
                                     ohne Passwörter und Schlüssel; --dry-run zeigt es. --data: der Ordner, um den es geht
  scan BEREICH… [--port N] [--seconds N]
                                     Geräte an diesen Adressen finden, ohne Anmeldung: 10.0.0.0/24, 10.0.0.10-20, Namen,
                                     bis zu 4.096; --port: wo keiner dabeisteht, --seconds: so lange höchstens
  read [--site S] [--seconds N]      das Netzwerk jedes Geräts, das hier ist: eine Zeile je Gerät und eine Zusammenfassung; sucht
                                     zuerst N Sekunden (5) und sendet die Anmeldung an keines, dessen Zertifikat niemand angenommen hat
  history SERIENNR [--site S]        was von einem Gerät aufbewahrt ist und was sich von einem Mal zum nächsten geändert hat;
                                     fragt kein Gerät
  diff SERIENNR [--site S] --from ZEIT [--to ZEIT]
  diff --site S --from ZEIT [--to ZEIT]
                                     was ein Gerät oder jedes Gerät eines Standorts zu einer Zeit gemeldet hat und zu einer
                                     anderen (ohne Angabe: jetzt); 2026-03-14T16:30, oder 2026-03-14 für das Ende des Tages;
                                     Exitcode 0, wenn alles wieder gelesen wurde und gleich ist, sonst 1
  identify ADR                       wer dort ist, ohne Anmeldung
  info ADR [--raw]                   die Netzwerkeinstellungen des Geräts; --raw: wie das Gerät sie gesendet hat
  call ADR METHODE [--params JSON]   eine Methode der APIs, ihre Antwort unverändert; --params - liest das JSON von
                                     der Standardeingabe
  set ADR METHODE --params JSON [--yes] [--wait SEKUNDEN]
                                     eine Änderung, verfolgt, bis sie zurückgelesen ist (90 Sekunden, wenn nicht anders
                                     angegeben); eine, die die Verbindung trennt, braucht --yes; --params - liest das
                                     JSON von der Standardeingabe
  install-wlan ADR --ssid S --auth MODUS [--interface-name wlan0] [--country CC] [--identity I]
               [--cert-client ID] [--cert-ca ID] [--no-switch] [--wait SEKUNDEN]
                                     WLAN-Installation; Schlüssel oder Passwort aus AXIS_WLAN_KEY
  flash ADR                          10 Sekunden lang das Licht des Geräts blinken lassen oder seinen Ton abspielen
  methods [METHODE]                  die Methoden der APIs, oder eine mit ihren Parametern, Grenzen und Codes; fragt kein
                                     Gerät
  completion ${shells}                ein Skript, das Befehle, Optionen und Methoden in dieser Shell vervollständigt

ADR ist Host, Host:Port, http://… oder https://…, IPv6 in Klammern, ohne Anmeldung darin. Ohne Schema wird mit dem
Gerät über https gesprochen, wo es das hat.
MODUS ist eines von ${modes}.

  --user NAME            der Benutzer des Geräts (root, wenn nicht anders angegeben)
  --password-stdin       das Passwort von der Standardeingabe lesen; sonst steht es in AXIS_PASSWORD
  --fingerprint HEX      dem Zertifikat mit diesem SHA-256-Fingerabdruck vertrauen
  --trust-first          einem nie gesehenen Zertifikat vertrauen und es sich merken
  --forget-certificate   zuerst das gemerkte Zertifikat vergessen: für ein Gerät, dessen https ausgeschaltet wurde
  --interface ADR        nur die Netzwerkkarte mit dieser IPv4-Adresse benutzen (mehrfach möglich)
  --data ORDNER          der Ordner für das, was gemerkt wird
  --json                 nur JSON auf der Standardausgabe
  --language ${languages}       die Sprache; sonst die von LC_ALL, LC_MESSAGES oder LANG
  --version              die Version dieses Programms

Exitcodes: 0 erledigt, 1 das Gerät hat abgelehnt oder ein Auftrag ist misslungen, 2 falscher Aufruf oder falsche
Eingabe, 3 nicht erreicht oder zu spät, 4 Anmeldung abgelehnt, 5 Zertifikat nicht vertraut, 6 Antwort nicht verstanden.
`,
};

export const argument: Texts['argument'] = {
  seeHelp: 'Siehe --help.',
  oneOf: ({ known }) => `Möglich sind ${known.join(', ')}.`,
  noCommand: 'Es wurde kein Befehl angegeben.',
  unknownCommand: 'Das erste Wort ist kein Befehl.',
  noOption: ({ command, option }) => `${command} hat keine Option --${option}.`,
  tooMany: ({ command }) => `Hinter ${command} steht ein Wort zu viel.`,
  notACard: '--interface nimmt eine Adresse einer Netzwerkkarte dieses Computers.',
  notACardAdvice: 'Geben Sie es für jede Karte einmal an.',
  noSought: 'why braucht die Seriennummer, eine Adresse oder den Namen des Geräts.',
  noAddress: ({ command }) => `${command} braucht die Adresse des Geräts.`,
  trustTwice: '--fingerprint und --trust-first schließen einander aus.',
  onlyHttps: 'Nur https:// hat ein Zertifikat, dessen Fingerabdruck geprüft werden kann.',
  user: '--user nimmt einen Namen ohne Steuerzeichen.',
  callNoMethod: 'call braucht eine Methode.',
  port: '--port braucht eine Zahl von 1 bis 65535.',
  setsNothing: 'Diese Methode setzt nichts: Verwenden Sie call.',
  setNoMethod: 'set braucht eine Methode, die etwas setzt.',
  noShell: 'completion braucht den Namen einer Shell.',
  ssid: ({ why }) => `--ssid: ${why}`,
  country: '--country nimmt einen Ländercode aus zwei Buchstaben, z. B. SE.',
  interfaceName: '--interface-name nimmt den Namen einer Netzwerkschnittstelle, z. B. wlan0.',
  noMode: '--auth fehlt.',
  unknownMode: '--auth kennt diesen Modus nicht.',
  noKey: 'Der Schlüssel oder das Passwort des Netzwerks fehlt.',
  noKeyAdvice: 'Geben Sie es in der Variablen AXIS_WLAN_KEY an.',
  seconds: ({ option, most }) => `--${option} nimmt ganze Sekunden von 1 bis ${most}.`,
  noSuchMethod: 'Keine API hat eine solche Methode.',
};

export const typedAddress: Texts['typedAddress'] = {
  none: 'Es wurde keine Adresse angegeben.',
  long: 'Das ist zu lang für eine Adresse.',
  scheme: ({ scheme }) => `Geräte sind über http:// oder https:// erreichbar, nicht über ${scheme}://.`,
  login: 'Die Adresse enthält eine Anmeldung.',
  loginAdvice: 'Lassen Sie Benutzername und Passwort weg.',
  behindHost: 'Hinter dem Host steht noch etwas.',
  behindHostAdvice: 'Geben Sie nur den Host und seinen Port an, ohne Pfad.',
  bracket: 'Die schließende Klammer ] fehlt.',
  brackets: 'Eine IPv6-Adresse braucht Klammern.',
  bracketsAdvice: ({ address }) => `Schreiben Sie sie als [${address}].`,
  port: 'Der Port hinter dem Doppelpunkt muss eine Zahl von 1 bis 65535 sein.',
  notIPv6: 'Zwischen den Klammern steht keine IPv6-Adresse.',
  zone: 'Hinter dem % muss der Name oder die Nummer einer Netzwerkkarte stehen.',
  noHost: 'Der Host fehlt.',
  hostSigns:
    'Ein Host besteht aus Buchstaben, Ziffern, Punkten und Bindestrichen, ohne Leerzeichen oder andere Zeichen.',
  notIPv4: 'Eine IPv4-Adresse hat vier Zahlen von 0 bis 255, z. B. 192.168.0.90.',
  hostLabels:
    'Ein Host besteht aus Buchstaben, Ziffern, Punkten und Bindestrichen, z. B. axis-b8a44f631339.local.',
  advice: 'Geben Sie eine Adresse wie 192.168.0.90 oder https://axis-b8a44f631339.local ein.',
  notOneDevice: 'Diese Adresse gehört nicht zu einem einzelnen Gerät.',
};
