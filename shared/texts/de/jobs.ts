import type { Texts } from '../texts.ts';

export const jobStep: Texts['jobStep'] = {
  check: 'Lesen, was das Gerät hat',
  address: 'Prüfen, ob die neue Adresse frei ist',
  send: 'Die Änderung senden',
  look: 'Das Gerät wiedersehen',
  verify: 'Zurücklesen',
  country: 'Den Ländercode setzen',
  configure: 'Die WLAN-Einstellungen speichern',
  test: 'Das Gerät sie testen lassen',
  switch: 'Vom Access Point auf WLAN umschalten',
  wait: 'Das Gerät im Netzwerk des Standorts sehen',
};

export const jobs: Texts['jobs'] = {
  untouched: 'Am Gerät wurde nichts geändert.',
  unanswered: 'Gesendet; es kam keine Antwort zurück, die sagt, wie es ausging.',
  cancelled: 'Gestoppt.',
  cancelledAdvice: 'Beginnen Sie erneut, wenn Sie so weit sind.',
  stoppedLooking: 'Suche beendet.',
  readAlong:
    'Mit diesem Gerät wird über unverschlüsseltes HTTP gesprochen: Der Schlüssel oder das Passwort kann in diesem Netzwerk mitgelesen werden.',
  closedMeanwhile: 'Die Verbindung zum Gerät wurde geschlossen, bevor seine Antwort kam.',
  closedMeanwhileAdvice:
    'Sie wird geschlossen, wenn sich inzwischen jemand am Gerät an- oder abmeldet oder das Gerät umzieht: Versuchen Sie es erneut.',
  outOfTime: 'Die Antwort kam nicht rechtzeitig.',
  busyAdvice:
    'Es ist vielleicht beschäftigt oder startet: Warten Sie eine Minute und suchen Sie es dann noch einmal.',
  thenLookAgain: 'Suchen Sie es dann noch einmal.',
  answeredAt: ({ address }) => `Seine Seriennummer hat unter ${address} geantwortet.`,
  notSeenWithin: ({ seconds }) => `Innerhalb von ${seconds} Sekunden nicht gesehen.`,
  keyAsOther: ({ usual, other }) =>
    `Das Gerät hat den Schlüssel als „${usual}“ nicht angenommen; er wurde als „${other}“ gesendet.`,
  keyUnset: ({ usual, other }) =>
    `Das Gerät sagt, dass kein Schlüssel gesetzt ist, gesendet als „${usual}“ oder als „${other}“. Sein eigener Test zeigt, ob es einen hat.`,
  keyUnsetRefused: ({ other }) =>
    `Das Gerät sagt, dass kein Schlüssel gesetzt ist, und lehnt ihn als „${other}“ ab. Sein eigener Test zeigt, ob es einen hat.`,

  noSuchDevice: 'Ein solches Gerät steht nicht in der Liste.',
  runningAlready: 'Für dieses Gerät läuft bereits ein Auftrag.',
  runningAlreadyAdvice: 'Warten Sie, bis er endet, oder brechen Sie ihn auf der Seite „Aufträge“ ab.',
  notAsking: 'Dieser Auftrag fragt gerade nichts.',
  endedAlready: 'Dieser Auftrag ist bereits beendet.',
  notResumable: 'Dieser Auftrag kann nicht wieder aufgenommen werden.',
  fault: ({ name }) => `Ein Fehler in diesem Programm hat den Auftrag beendet (${name}).`,
  faultAdvice: 'Prüfen Sie den Zustand des Geräts auf seiner Seite, bevor Sie erneut beginnen.',
};

export const changeJob: Texts['changeJob'] = {
  openAnother: 'Öffnen Sie zuerst einen anderen Weg zum Gerät und versuchen Sie es dann erneut.',
  told: 'Das Gerät hat seine Einstellungen genannt.',
  noNewAddress: 'Es wird keine neue Adresse belegt.',
  belongsTo: ({ address, name, serial }) => `${address} gehört zu ${name} (${serial}).`,
  belongsToAdvice:
    'Wählen Sie eine andere Adresse oder nehmen Sie jenes Gerät aus der Liste, wenn es nicht mehr da ist.',
  inUse: ({ address, who }) => `${address} ist belegt: ${who}`,
  inUseAdvice:
    'Wählen Sie eine andere Adresse. Wurde gerade eben ausgesteckt, was sie hatte, versuchen Sie es in einer Minute noch einmal.',
  axisThere: ({ serial }) => `Dort antwortet ein Axis-Gerät mit der Seriennummer ${serial}.`,
  somethingThere: 'Dort antwortet etwas.',
  hardwareThere: ({ mac }) => `Dort ist etwas mit der Hardware-Adresse ${mac}.`,
  nobodyAt: ({ addresses }) => `Niemand antwortet unter ${addresses.join(', ')}.`,
  willBe: ({ address }) => `Seine Adresse wird ${address} sein.`,
  lineStays: 'Die Verbindung bleibt: Es gibt nichts zu suchen.',
  saidYes: 'Das Gerät hat Ja gesagt.',
  mayHaveMade: 'Das Gerät hat die Änderung möglicherweise ausgeführt.',
  notKnown: 'Ob es etwas geändert hat, ist nicht bekannt.',

  sentYes: 'Die Änderung wurde gesendet, und das Gerät hat Ja gesagt.',
  sentUnanswered: 'Die Änderung wurde gesendet; keine Antwort sagte, wie es ausging.',
  doesNotTell: ({ names }) => `Das Gerät nennt ${names.join(', ')} nicht.`,
  notReadBack: ({ address, names }) =>
    `Das Gerät antwortet unter ${address} und nennt ${names.join(', ')} nicht, deshalb war das nicht zurückzulesen.`,
  notReadBackAdvice: 'Sehen Sie an der Wirkung, ob es ist, wie es sein soll.',
  itDoesNotTell: ({ names }) => `Es nennt ${names.join(', ')} nicht.`,
  keyless: 'Es sagt aber, dass kein Schlüssel gesetzt ist.',
  keylessAdvice:
    'Was es über den Schlüssel sagt, ist nur ein Hinweis. Lassen Sie es die Einstellungen selbst testen (testWLANStationSettings oder die WLAN-Installation): Das zeigt, ob es sich verbinden kann.',
  asAsked: 'Zurückgelesen wie verlangt.',
  confirmed: ({ address }) => `Das Gerät hat die Einstellungen wie verlangt, zurückgelesen unter ${address}.`,
  leaseUnseen: ({ address }) =>
    `Es wurde nur unter seiner Link-Local-Adresse ${address} gesehen: Welche Adresse es per DHCP bekommen hat, und ob überhaupt eine, wurde nicht gesehen.`,
  silentAt: ({ address }) => `Unter ${address} hat es diesem Computer nicht geantwortet.`,
  stillThere: 'Es antwortet noch, wo es war: Vielleicht hat ihm kein DHCP-Server eine Adresse gegeben.',
  nothingMore: 'Es ist nichts weiter zu tun.',

  notAsAsked: ({ names }) => `Nicht wie verlangt: ${names.join(', ')}.`,
  wentBack: ({ address }) =>
    `Das Gerät war weg und antwortet unter ${address} wieder mit seinen alten Einstellungen: Es ist zu ihnen zurückgekehrt.`,
  notKept: ({ address, seconds }) =>
    `Das Gerät hat Ja gesagt und antwortet ${seconds} s später unter ${address} immer noch mit seinen alten Einstellungen: Es hat die Änderung nicht behalten.`,
  rolledBackAdvice:
    'Sein Systemprotokoll sagt, warum. Prüfen Sie zuerst, was verlangt wurde, die Adresse und den Router, und versuchen Sie es dann erneut.',
  yesNotAsAsked: ({ address, names }) =>
    `Das Gerät hat Ja gesagt, aber zurückgelesen unter ${address} ist es nicht wie verlangt: ${names.join(', ')}.`,
  unansweredNotAsAsked: ({ address, names }) =>
    `Keine Antwort sagte, wie es ausging, und zurückgelesen unter ${address} ist das Gerät nicht wie verlangt: ${names.join(', ')}.`,
  unansweredOld: ({ address, why }) =>
    `Keine Antwort sagte, wie es ausging, und das Gerät unter ${address} hat seine alten Einstellungen: ${why}.`,
  goneForAWhile: 'Es war eine Weile weg, ist also zu ihnen zurückgekehrt oder hat die Anfrage nie gelesen',
  backOrNeverRead: 'Es ist zu ihnen zurückgekehrt oder hat die Anfrage nie gelesen',
  neverRead: 'Es hat die Anfrage wahrscheinlich nie gelesen',
  notTakenAdvice: 'Sehen Sie nach, was das Gerät jetzt hat, und versuchen Sie es dann erneut.',

  couldNotRead: ({ address }) =>
    `Das Gerät antwortet unter ${address}; was es jetzt hat, war nicht zu lesen.`,
  unreadable: ({ address, why }) =>
    `Das Gerät antwortet unter ${address}, aber seine Einstellungen waren nicht zu lesen: ${why}`,
  silentWhereAnnounced: ({ address }) => `Es meldet sich unter ${address} und antwortet dort nicht.`,
  outOfReach: ({ address }) =>
    `Das Gerät meldet sich unter ${address}, wo dieser Computer es nicht erreicht.`,
  tookItselfAway: 'Das Gerät ist hier nicht mehr zu sehen, wie zu erwarten war.',
  tookItselfAwayAdvice:
    'Erreichen Sie es über eine andere seiner Schnittstellen oder Adressen und suchen Sie es von dort aus noch einmal.',
  notSeenAgain: ({ seconds }) => `Das Gerät wurde innerhalb von ${seconds} Sekunden nicht wieder gesehen.`,
  strangerAt: ({ address, who }) => `Unter ${address} ist jemand anderes: ${who}`,
  notSeenAdvice:
    'Prüfen Sie das Kabel und die Stromversorgung, warten Sie eine Minute und suchen Sie es noch einmal.',
  stoppedEarly: 'Die Änderung wurde gesendet; Sie haben die Suche beendet, bevor ihre Wirkung zu sehen war.',
  stoppedEarlyAdvice: 'Suchen Sie das Gerät noch einmal, wann immer Sie wollen.',

  endedAfterSending:
    'Das Programm endete, nachdem die Änderung gesendet war und bevor ihre Wirkung zu sehen war.',
  endedWhileSending:
    'Das Programm endete, während die Änderung gesendet wurde. Das Gerät hat sie möglicherweise ausgeführt.',
  endedSentAdvice: 'Suchen Sie das Gerät noch einmal: Was es dann hat, wird zurückgelesen und verglichen.',
  endedBefore: 'Das Programm endete, bevor die Änderung gesendet wurde.',
  endedBeforeAdvice: 'Starten Sie sie erneut.',
};

const quoted = (ssid: string) => (ssid === '' ? 'ohne Namen' : `„${ssid}“`);

export const wlanJob: Texts['wlanJob'] = {
  noStation: ({ name }) => `Das Gerät hat keine WLAN-Station namens ${name}.`,
  noStationAdvice: 'Wählen Sie eine andere Netzwerkschnittstelle.',
  isStation: ({ name }) => `${name} ist eine WLAN-Station, nicht im Installationsmodus.`,
  isInInstallation: ({ name, ssid }) =>
    `${name} ist eine WLAN-Station, im Installationsmodus (ihr Access Point ist ${quoted(ssid)}).`,
  countryUntold: 'Das Gerät nennt seinen Ländercode nicht.',
  countryLeft: ({ code }) => `Bei ${code} belassen.`,
  countryLocked: ({ code }) =>
    code === null
      ? 'Der Ländercode dieses Geräts ist gesperrt.'
      : `Der Ländercode dieses Geräts ist auf ${code} gesperrt.`,
  countryLockedAdvice: 'Lassen Sie den Ländercode, wie er ist.',
  countryYes: ({ code }) => `Das Gerät hat zu ${code} Ja gesagt.`,
  countrySet: 'Der Ländercode wurde gesetzt; sonst wurde nichts geändert.',
  countryMaybe: 'Der Ländercode wurde möglicherweise gesetzt; sonst wurde nichts geändert.',

  isStored: ({ ssid }) => `${quoted(ssid)} ist auf dem Gerät gespeichert.`,
  stored: 'Die WLAN-Einstellungen sind auf dem Gerät gespeichert; umgeschaltet wurde nichts.',
  maybeStored:
    'Die WLAN-Einstellungen sind möglicherweise auf dem Gerät gespeichert; umgeschaltet wurde nichts.',
  maybeStoredNote: 'Die WLAN-Einstellungen sind möglicherweise auf dem Gerät gespeichert.',
  maybeStoredUnswitched:
    'Die WLAN-Einstellungen sind möglicherweise auf dem Gerät gespeichert. Umgeschaltet wurde nichts.',
  noWlanTold: 'Es nennt nicht, welches WLAN eingestellt ist.',
  anotherSet: ({ names }) =>
    `Keine Antwort sagte, wie es ausging, und zurückgelesen hat das Gerät anderes (${names.join(' und ')}): Es hat die WLAN-Einstellungen wahrscheinlich nie gelesen. Umgeschaltet wurde nichts.`,
  startAgain: 'Starten Sie die Installation erneut.',
  readBackHas: ({ ssid }) =>
    `Zurückgelesen hat das Gerät ${quoted(ssid)}; ob der Rest wie gesendet ist, zeigt sein eigener Test.`,
  couldNotRead: ({ why }) =>
    `Keine Antwort sagte, wie es ausging, und was das Gerät hat, war nicht zu lesen: ${why}`,

  joined: ({ ssid }) => `Das Gerät hat sich in seinem eigenen Test mit ${quoted(ssid)} verbunden.`,
  switchWhenReady: 'Schalten Sie es um, wenn der Standort bereit ist.',
  testSaid: ({ message, code }) => `Das Gerät sagte: ${message} (Code ${code}).`,
  testAdvice: 'Gehen Sie zurück, berichtigen Sie es und testen Sie erneut.',
  nothingToSwitch: 'Das Gerät ist nicht im Installationsmodus: Es gibt nichts umzuschalten.',
  notInInstallation: 'Es ist nicht im Installationsmodus, also gibt es nichts umzuschalten.',
  notInInstallationAdvice:
    'Es verwendet diese Einstellungen, wann immer sein WLAN die aktive Schnittstelle ist.',

  question: ({ ssid }) =>
    `Das Gerät wird seinen Access Point schließen und sich mit ${quoted(ssid)} verbinden. Ist dieser Computer über diesen Access Point verbunden, verliert er die Verbindung zum Gerät: Verbinden Sie ihn danach mit dem Netzwerk des Standorts.`,
  stillInInstallation: 'Das Gerät ist noch im Installationsmodus.',
  startedToConnect: 'Das Gerät sagte, dass es begonnen hat, sich zu verbinden.',
  switchSaid: ({ message, code }) => `Gesendet; das Gerät sagte: ${message} (Code ${code}).`,
  maySwitched: 'Das Gerät hat möglicherweise umgeschaltet.',
  switchNotKnown:
    'Ob es umgeschaltet hat, ist nicht bekannt: Sehen Sie nach, ob sein Access Point noch da ist.',
  toldYes: 'Das Gerät wurde angewiesen umzuschalten und hat Ja gesagt.',
  toldUnanswered: 'Das Gerät wurde angewiesen umzuschalten; keine Antwort sagte, wie das ausging.',

  noInterface: ({ name }) => `Es nennt seine Schnittstelle ${name} nicht.`,
  onNetwork: ({ device, address }) => `${device} ist im Netzwerk unter ${address}.`,
  onNetworkAdvice: 'Für sein WLAN ist nichts weiter zu tun.',
  accessPointAgain: ({ address }) => `Es antwortet unter ${address}, wieder als Access Point.`,
  couldNotJoin: ({ ssid, address }) =>
    `Das Gerät konnte sich nicht mit ${quoted(ssid)} verbinden: Es ist wieder im Installationsmodus unter ${address}.`,
  couldNotJoinAdvice:
    'Prüfen Sie die Reichweite und die Einstellungen, testen Sie erneut und schalten Sie dann noch einmal um.',
  accessPointStill: ({ address }) => `Es antwortet unter ${address}, als Access Point.`,
  aboutToSwitch: ({ address, seconds }) =>
    `${seconds} s später antwortet es unter ${address} noch als Access Point. Vielleicht schaltet es gleich um.`,
  aboutToSwitchAdvice: 'Warten Sie einen Moment und suchen Sie es dann noch einmal.',
  notSwitched: ({ address, ssid }) =>
    `Es ist im Installationsmodus unter ${address}: Es hat nicht umgeschaltet oder konnte sich nicht mit ${quoted(ssid)} verbinden.`,
  neverGone: ({ address, seconds }) =>
    `${seconds} s später ist es immer noch im Installationsmodus unter ${address} und war nie weg: Es hat die Anfrage wahrscheinlich nie gelesen.`,
  notSwitchedAdvice: 'Testen Sie seine Einstellungen erneut und schalten Sie dann noch einmal um.',
  answersAt: ({ address }) => `Es antwortet unter ${address}.`,
  joinedNotRead: ({ address }) =>
    `Es antwortet unter ${address}; ob es sich verbunden hat, war nicht zu lesen.`,
  unreadable: ({ address, why }) =>
    `Es antwortet unter ${address}, aber seine Einstellungen waren nicht zu lesen: ${why}`,
  notSeen: ({ seconds, ssid }) =>
    `Es wurde ${seconds} Sekunden lang nicht gesehen. Vielleicht ist es in ${quoted(ssid)}, wo dieser Computer es nicht erreicht.`,
  notSeenAdvice:
    'Verbinden Sie diesen Computer mit demselben Netzwerk und suchen Sie es noch einmal. Kommt der Access Point des Geräts zurück, konnte es sich nicht verbinden: Verbinden Sie sich mit diesem und beginnen Sie erneut.',
  stoppedLooking: 'Sie haben die Suche beendet, bevor es zu sehen war.',
  stoppedLookingAdvice: 'Suchen Sie es noch einmal, sobald dieser Computer im Netzwerk des Standorts ist.',

  endedWhileSwitching:
    'Das Programm endete, während das Gerät umschaltete; wie es ausging, wurde nicht gesehen.',
  endedWhileSwitchingAdvice:
    'Verbinden Sie diesen Computer mit dem Netzwerk des Standorts und suchen Sie das Gerät noch einmal.',
  endedWhileStoring:
    'Das Programm endete, während die WLAN-Einstellungen gesendet wurden: Sie sind möglicherweise gespeichert. Umgeschaltet wurde nichts.',
  endedWhileStoringAdvice: 'Suchen Sie noch einmal: Was das Gerät hat, wird gelesen und dann getestet.',
  endedStored:
    'Das Programm endete mittendrin. Die WLAN-Einstellungen sind auf dem Gerät gespeichert; umgeschaltet wurde es nicht.',
  endedUnsent:
    'Das Programm endete mittendrin. Umgeschaltet wurde nichts, und es wurden keine WLAN-Einstellungen gesendet.',
  endedCountryMaybe: 'Der Ländercode wurde möglicherweise gesetzt.',
  endedCountrySet: 'Der Ländercode wurde gesetzt.',
};

export const stationTest: Texts['stationTest'] = {
  begun: 'Das Gerät hat begonnen, sich zu verbinden; ob es gelingt, wird nicht gesagt.',
  passed: 'Der Test ist bestanden. Das Gerät hat sich mit diesen Einstellungen mit dem Netzwerk verbunden.',
  refused:
    'Das Netzwerk hat das Gerät abgewiesen. Der Access Point hat geantwortet, aber der Schlüssel, die Identität oder das Passwort ist falsch.',
  unanswered:
    'Der Access Point hat nicht rechtzeitig geantwortet. Das Netzwerk ist außer Reichweite, sein Name schreibt sich anders, oder es ist ausgelastet.',
  changed:
    'Die Einstellungen haben sich während des Tests geändert. Vielleicht richtet noch jemand dieses Gerät ein. Testen Sie erneut.',
  interrupted:
    'Der Test wurde unterbrochen. Die Netzwerkschnittstelle des Geräts hat sich während des Tests geändert. Testen Sie erneut.',
  incomplete: 'Die Einstellungen sind unvollständig. Auf dem Gerät fehlt der Schlüssel oder ein Zertifikat.',
};

export const changeTitle: Texts['changeTitle'] = {
  setDeviceConfiguration: 'Schnittstelle ein oder aus',
  addVlan: 'Ein VLAN hinzufügen',
  removeVlan: 'Ein VLAN entfernen',
  setIPv4AddressConfiguration: 'IPv4-Einstellungen',
  setIPv6AddressConfiguration: 'IPv6 ein oder aus',
  setHostnameConfiguration: 'Hostname',
  setResolverConfiguration: 'DNS-Einstellungen',
  setMdnssdConfiguration: 'Angekündigter Name',
  setGlobalProxyConfiguration: 'Proxy',
  setWired8021XConfiguration: 'Kabelgebundenes 802.1X',
  setWLANStationConfiguration: 'WLAN-Station',
  setWlanConfiguration: 'WLAN-Ländercode',
};

export const changeAdvice: Texts['changeAdvice'] = {
  announcedLater: 'Gerätelisten zeigen den neuen Namen, sobald das Gerät ihn angekündigt hat.',
  restartForProxies: 'Starten Sie das Gerät neu, wenn es passt: Von da an verwendet es diese Proxys.',
  askDhcpServer:
    'Fragen Sie den DHCP-Server, welche Adresse er dem Gerät gegeben hat, fügen Sie es über diese Adresse hinzu und suchen Sie es noch einmal.',
  seeAtSwitch:
    'Sehen Sie am Switch nach, ob er den Port des Geräts geschlossen hat. Sobald er offen ist, suchen Sie es noch einmal.',
  joinSameWlan: 'Verbinden Sie diesen Computer mit demselben WLAN und suchen Sie es noch einmal.',
};
