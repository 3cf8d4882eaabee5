import { helpers } from '../helpers.ts';
import type { Texts } from '../texts.ts';

const { either, list } = helpers('fr');

export const jobStep: Texts['jobStep'] = {
  check: 'Lire ce que l’appareil a',
  address: 'Voir si la nouvelle adresse est libre',
  send: 'Envoyer la modification',
  look: 'Revoir l’appareil',
  verify: 'Relire',
  country: 'Régler le code pays',
  configure: 'Enregistrer les réglages WLAN',
  test: 'Les faire tester par l’appareil',
  switch: 'Passer du point d’accès au WLAN',
  wait: 'Voir l’appareil sur le réseau du site',
};

export const jobs: Texts['jobs'] = {
  untouched: 'Rien n’a été modifié sur l’appareil.',
  unanswered: 'Envoyé ; aucune réponse n’est revenue qui dise l’issue.',
  cancelled: 'Annulé.',
  cancelledAdvice: 'Recommencez quand vous êtes prêt.',
  stoppedLooking: 'Recherche arrêtée.',
  readAlong:
    'Le programme parle à cet appareil en HTTP non chiffré : la clé ou le mot de passe peut être lu par d’autres sur ce réseau.',
  closedMeanwhile: 'La connexion avec l’appareil a été fermée avant que sa réponse n’arrive.',
  closedMeanwhileAdvice:
    'Elle se ferme quand une session y est entre-temps ouverte ou fermée, ou quand l’appareil change d’adresse : réessayez.',
  outOfTime: 'La réponse n’est pas arrivée à temps.',
  busyAdvice: 'Il est peut-être occupé ou démarre : attendez une minute, puis recherchez-le à nouveau.',
  thenLookAgain: 'Recherchez-le ensuite à nouveau.',
  answeredAt: ({ address }) => `Son numéro de série a répondu à ${address}.`,
  notSeenWithin: ({ seconds }) => `Pas vu en ${seconds} secondes.`,
  keyAsOther: ({ usual, other }) =>
    `L’appareil n’a pas accepté la clé comme « ${usual} » ; elle a été envoyée comme « ${other} ».`,
  keyUnset: ({ usual, other }) =>
    `L’appareil indique qu’aucune clé n’est enregistrée, qu’elle soit envoyée comme « ${usual} » ou comme « ${other} ». Son propre test montre s’il en a une.`,
  keyUnsetRefused: ({ other }) =>
    `L’appareil indique qu’aucune clé n’est enregistrée, et la refuse comme « ${other} ». Son propre test montre s’il en a une.`,

  noSuchDevice: 'Cet appareil n’est pas dans la liste.',
  runningAlready: 'Une tâche est déjà en cours pour cet appareil.',
  runningAlreadyAdvice: 'Attendez sa fin, ou arrêtez-la sur la page Tâches.',
  notAsking: 'Cette tâche ne pose aucune question.',
  endedAlready: 'Cette tâche est déjà terminée.',
  notResumable: 'Cette tâche ne peut pas être reprise.',
  fault: ({ name }) => `Une erreur dans ce programme a mis fin à la tâche (${name}).`,
  faultAdvice: 'Vérifiez l’état de l’appareil sur sa page avant de recommencer.',
};

export const changeJob: Texts['changeJob'] = {
  openAnother: 'Ouvrez d’abord un autre accès à l’appareil, puis réessayez.',
  told: 'L’appareil a indiqué ses réglages.',
  noNewAddress: 'Aucune nouvelle adresse n’est prise.',
  belongsTo: ({ address, name, serial }) => `${address} appartient à ${name} (${serial}).`,
  belongsToAdvice: 'Choisissez une autre adresse, ou retirez cet appareil de la liste s’il n’est plus là.',
  inUse: ({ address, who }) => `${address} est utilisée : ${who}`,
  inUseAdvice:
    'Choisissez une autre adresse. Si ce qui l’avait vient d’être débranché, réessayez dans une minute.',
  axisThere: ({ serial }) => `un appareil Axis avec le numéro de série ${serial} y répond.`,
  somethingThere: 'quelque chose y répond.',
  hardwareThere: ({ mac }) => `quelque chose avec l’adresse matérielle ${mac} s’y trouve.`,
  nobodyAt: ({ addresses }) => `Personne ne répond à ${either(addresses)}.`,
  willBe: ({ address }) => `Son adresse sera ${address}.`,
  lineStays: 'La liaison reste : il n’y a rien à rechercher.',
  saidYes: 'L’appareil a répondu oui.',
  mayHaveMade: 'L’appareil a peut-être fait la modification.',
  notKnown: 'On ne sait pas si quelque chose a été modifié.',

  sentYes: 'La modification a été envoyée, et l’appareil a répondu oui.',
  sentUnanswered: 'La modification a été envoyée ; aucune réponse n’en a dit l’issue.',
  doesNotTell: ({ names }) => `L’appareil n’indique pas ${list(names)}.`,
  notReadBack: ({ address, names }) =>
    `L’appareil répond à ${address} et n’indique pas ${list(names)} : cela n’a donc pas pu être relu.`,
  notReadBackAdvice: 'Voyez à l’effet si c’est comme il faut.',
  itDoesNotTell: ({ names }) => `Il n’indique pas ${list(names)}.`,
  keyless: 'Mais il indique qu’aucune clé n’est enregistrée.',
  keylessAdvice:
    'Ce qu’il dit de la clé n’est qu’une indication. Faites-lui tester lui-même les réglages (testWLANStationSettings, ou l’installation WLAN) : cela montre s’il peut rejoindre le réseau.',
  asAsked: 'Relu, comme demandé.',
  confirmed: ({ address }) => `L’appareil a les réglages demandés, relus à ${address}.`,
  leaseUnseen: ({ address }) =>
    `Il n’a été vu qu’à son adresse lien-local ${address} : l’adresse que DHCP lui a éventuellement donnée n’a pas été vue.`,
  silentAt: ({ address }) => `À ${address}, il n’a pas répondu à cet ordinateur.`,
  stillThere: 'Il répond encore là où il était : peut-être aucun serveur DHCP ne lui a-t-il donné d’adresse.',
  nothingMore: 'Il n’y a rien d’autre à faire.',

  notAsAsked: ({ names }) => `Pas comme demandé : ${names.join(', ')}.`,
  wentBack: ({ address }) =>
    `L’appareil était parti, et répond de nouveau à ${address} avec ses anciens réglages : il y est revenu.`,
  notKept: ({ address, seconds }) =>
    `L’appareil a répondu oui, et ${seconds} s plus tard il répond encore à ${address} avec ses anciens réglages : il n’a pas gardé la modification.`,
  rolledBackAdvice:
    'Son journal système dit pourquoi. Vérifiez d’abord ce qui était demandé, l’adresse et le routeur, puis réessayez.',
  yesNotAsAsked: ({ address, names }) =>
    `L’appareil a répondu oui, mais relu à ${address} il n’est pas comme demandé : ${names.join(', ')}.`,
  unansweredNotAsAsked: ({ address, names }) =>
    `Aucune réponse n’a dit l’issue, et relu à ${address} l’appareil n’est pas comme demandé : ${names.join(', ')}.`,
  unansweredOld: ({ address, why }) =>
    `Aucune réponse n’a dit l’issue, et l’appareil à ${address} a ses anciens réglages : ${why}.`,
  goneForAWhile: 'il a été absent un moment, il y est donc revenu ou n’a jamais lu la demande',
  backOrNeverRead: 'il y est revenu, ou n’a jamais lu la demande',
  neverRead: 'il n’a probablement jamais lu la demande',
  notTakenAdvice: 'Voyez ce que l’appareil a maintenant, puis réessayez.',

  couldNotRead: ({ address }) => `L’appareil répond à ${address} ; ce qu’il a maintenant n’a pas pu être lu.`,
  unreadable: ({ address, why }) =>
    `L’appareil répond à ${address}, mais ses réglages n’ont pas pu être lus : ${why}`,
  silentWhereAnnounced: ({ address }) => `Il s’annonce à ${address} et n’y répond pas.`,
  outOfReach: ({ address }) => `L’appareil s’annonce à ${address}, où cet ordinateur ne l’atteint pas.`,
  tookItselfAway: 'L’appareil n’est plus visible d’ici, comme il fallait s’y attendre.',
  tookItselfAwayAdvice:
    'Joignez-le par une autre de ses interfaces ou adresses, et recherchez-le à nouveau de là.',
  notSeenAgain: ({ seconds }) => `L’appareil n’a pas été revu en ${seconds} secondes.`,
  strangerAt: ({ address, who }) => `Quelqu’un d’autre est à ${address} : ${who}`,
  notSeenAdvice: 'Vérifiez le câble et l’alimentation, attendez une minute, et recherchez-le à nouveau.',
  stoppedEarly:
    'La modification a été envoyée ; vous avez arrêté la recherche avant que son effet ne soit vu.',
  stoppedEarlyAdvice: 'Recherchez à nouveau l’appareil quand vous voulez.',

  endedAfterSending:
    'Le programme s’est terminé après l’envoi de la modification et avant que son effet ne soit vu.',
  endedWhileSending:
    'Le programme s’est terminé pendant l’envoi de la modification. L’appareil l’a peut-être faite.',
  endedSentAdvice: 'Recherchez à nouveau l’appareil : ce qu’il a alors est relu et comparé.',
  endedBefore: 'Le programme s’est terminé avant l’envoi de la modification.',
  endedBeforeAdvice: 'Recommencez.',
};

const quoted = (ssid: string) => (ssid === '' ? 'un réseau sans nom' : `« ${ssid} »`);

export const wlanJob: Texts['wlanJob'] = {
  noStation: ({ name }) => `L’appareil n’a pas de station WLAN nommée ${name}.`,
  noStationAdvice: 'Choisissez une autre interface réseau.',
  isStation: ({ name }) => `${name} est une station WLAN, pas en mode installation.`,
  isInInstallation: ({ name, ssid }) =>
    `${name} est une station WLAN, en mode installation (son point d’accès : ${quoted(ssid)}).`,
  countryUntold: 'L’appareil n’indique pas son code pays.',
  countryLeft: ({ code }) => `Laissé à ${code}.`,
  countryLocked: ({ code }) => `Le code pays de cet appareil est verrouillé sur ${code ?? 'sa valeur'}.`,
  countryLockedAdvice: 'Laissez le code pays tel quel.',
  countryYes: ({ code }) => `L’appareil a répondu oui à ${code}.`,
  countrySet: 'Le code pays a été réglé ; rien d’autre n’a été modifié.',
  countryMaybe: 'Le code pays a peut-être été réglé ; rien d’autre n’a été modifié.',

  isStored: ({ ssid }) => `L’appareil a enregistré ${quoted(ssid)}.`,
  stored: 'Les réglages WLAN sont enregistrés dans l’appareil ; rien n’a été basculé.',
  maybeStored: 'Les réglages WLAN sont peut-être enregistrés dans l’appareil ; rien n’a été basculé.',
  maybeStoredNote: 'Les réglages WLAN sont peut-être enregistrés dans l’appareil.',
  maybeStoredUnswitched:
    'Les réglages WLAN sont peut-être enregistrés dans l’appareil. Rien n’a été basculé.',
  noWlanTold: 'Il n’indique pas quel WLAN est réglé.',
  anotherSet: ({ names }) =>
    `Aucune réponse n’a dit l’issue, et à la relecture l’appareil a autre chose pour : ${list(names)}. Il n’a probablement jamais lu les réglages WLAN. Rien n’a été basculé.`,
  startAgain: 'Recommencez l’installation.',
  readBackHas: ({ ssid }) =>
    `À la relecture, l’appareil a ${quoted(ssid)} ; son propre test montre si le reste est tel qu’envoyé.`,
  couldNotRead: ({ why }) =>
    `Aucune réponse n’a dit l’issue, et ce que l’appareil a n’a pas pu être lu : ${why}`,

  joined: ({ ssid }) => `L’appareil a rejoint ${quoted(ssid)} dans son propre test.`,
  switchWhenReady: 'Basculez-le quand le site est prêt.',
  testSaid: ({ message, code }) => `L’appareil a dit : ${message} (code ${code}).`,
  testAdvice: 'Revenez en arrière, corrigez et testez à nouveau.',
  nothingToSwitch: 'L’appareil n’est pas en mode installation : il n’y a rien à basculer.',
  notInInstallation: 'Il n’est pas en mode installation, il n’y a donc rien à basculer.',
  notInInstallationAdvice: 'Il utilise ces réglages dès que son WLAN est l’interface active.',

  question: ({ ssid }) =>
    `L’appareil va fermer son point d’accès et rejoindre ${quoted(ssid)}. Si cet ordinateur est connecté par ce point d’accès, il perd la connexion avec l’appareil : rejoignez ensuite avec lui le réseau du site.`,
  stillInInstallation: 'L’appareil est encore en mode installation.',
  startedToConnect: 'L’appareil a dit qu’il a commencé à se connecter.',
  switchSaid: ({ message, code }) => `Envoyé ; l’appareil a dit : ${message} (code ${code}).`,
  maySwitched: 'L’appareil a peut-être basculé.',
  switchNotKnown: 'On ne sait pas s’il a basculé : voyez si son point d’accès est encore là.',
  toldYes: 'L’appareil a reçu l’ordre de basculer et a répondu oui.',
  toldUnanswered: 'L’ordre de basculer a été envoyé à l’appareil ; aucune réponse n’en a dit l’issue.',

  noInterface: ({ name }) => `Il n’indique rien de son interface ${name}.`,
  onNetwork: ({ device, address }) => `${device} est sur le réseau à ${address}.`,
  onNetworkAdvice: 'Il n’y a rien d’autre à faire pour son WLAN.',
  accessPointAgain: ({ address }) => `Il répond à ${address}, de nouveau comme point d’accès.`,
  couldNotJoin: ({ ssid, address }) =>
    `L’appareil n’a pas pu rejoindre ${quoted(ssid)} : il est revenu en mode installation à ${address}.`,
  couldNotJoinAdvice: 'Vérifiez la portée et les réglages, testez à nouveau, puis basculez à nouveau.',
  accessPointStill: ({ address }) => `Il répond à ${address}, comme point d’accès.`,
  aboutToSwitch: ({ address, seconds }) =>
    `${seconds} s plus tard, il répond encore à ${address} comme point d’accès. Il est peut-être sur le point de basculer.`,
  aboutToSwitchAdvice: 'Attendez un instant, puis recherchez-le à nouveau.',
  notSwitched: ({ address, ssid }) =>
    `Il est en mode installation à ${address} : il n’a pas basculé, ou n’a pas pu rejoindre ${quoted(ssid)}.`,
  neverGone: ({ address, seconds }) =>
    `${seconds} s plus tard, il est encore en mode installation à ${address} et n’a jamais été absent : il n’a probablement jamais lu la demande.`,
  notSwitchedAdvice: 'Testez à nouveau ses réglages, puis basculez à nouveau.',
  answersAt: ({ address }) => `Il répond à ${address}.`,
  joinedNotRead: ({ address }) => `Il répond à ${address} ; s’il a rejoint le réseau n’a pas pu être lu.`,
  unreadable: ({ address, why }) =>
    `Il répond à ${address}, mais ses réglages n’ont pas pu être lus : ${why}`,
  notSeen: ({ seconds, ssid }) =>
    `Il n’a pas été vu depuis ${seconds} secondes. Il est peut-être sur ${quoted(ssid)}, là où cet ordinateur ne l’atteint pas.`,
  notSeenAdvice:
    'Rejoignez le même réseau avec cet ordinateur et recherchez-le à nouveau. Si le point d’accès de l’appareil revient, il n’a pas pu rejoindre le réseau : connectez-vous à ce point d’accès et recommencez.',
  stoppedLooking: 'Vous avez arrêté la recherche avant qu’il ne soit vu.',
  stoppedLookingAdvice: 'Recherchez-le à nouveau quand cet ordinateur est sur le réseau du site.',

  endedWhileSwitching:
    'Le programme s’est terminé pendant que l’appareil basculait, la fin n’en a donc pas été vue.',
  endedWhileSwitchingAdvice:
    'Rejoignez le réseau du site avec cet ordinateur et recherchez à nouveau l’appareil.',
  endedWhileStoring:
    'Le programme s’est terminé pendant l’envoi des réglages WLAN : ils sont peut-être enregistrés. Rien n’a été basculé.',
  endedWhileStoringAdvice: 'Recherchez-le à nouveau : ce que l’appareil a est lu, puis testé.',
  endedStored:
    'Le programme s’est terminé au milieu. Les réglages WLAN sont enregistrés dans l’appareil ; il n’a pas été basculé.',
  endedUnsent:
    'Le programme s’est terminé au milieu. Rien n’a été basculé, et aucun réglage WLAN n’a été envoyé.',
  endedCountryMaybe: 'Le code pays a peut-être été réglé.',
  endedCountrySet: 'Le code pays a été réglé.',
};

export const stationTest: Texts['stationTest'] = {
  begun: 'L’appareil a commencé à se connecter ; s’il y parvient n’est pas dit.',
  passed: 'Le test a réussi. L’appareil a rejoint le réseau avec ces réglages.',
  refused:
    'Le réseau a refusé l’appareil. Le point d’accès a répondu, mais la clé, l’identité ou le mot de passe est faux.',
  unanswered:
    'Le point d’accès n’a pas répondu à temps. Le réseau est hors de portée, son nom s’écrit autrement, ou il est occupé.',
  changed:
    'Les réglages ont changé pendant le test. Quelqu’un d’autre configure peut-être cet appareil. Testez à nouveau.',
  interrupted:
    'Le test a été interrompu. L’interface réseau de l’appareil a changé pendant le test. Testez à nouveau.',
  incomplete: 'Les réglages sont incomplets. La clé ou un certificat manque dans l’appareil.',
};

export const changeTitle: Texts['changeTitle'] = {
  setDeviceConfiguration: 'Interface activée ou désactivée',
  addVlan: 'Ajouter un VLAN',
  removeVlan: 'Supprimer un VLAN',
  setIPv4AddressConfiguration: 'Réglages IPv4',
  setIPv6AddressConfiguration: 'IPv6 activé ou désactivé',
  setHostnameConfiguration: 'Nom d’hôte',
  setResolverConfiguration: 'Réglages DNS',
  setMdnssdConfiguration: 'Nom annoncé',
  setGlobalProxyConfiguration: 'Proxy',
  setWired8021XConfiguration: '802.1X filaire',
  setWLANStationConfiguration: 'Station WLAN',
  setWlanConfiguration: 'Code pays du WLAN',
};

export const changeAdvice: Texts['changeAdvice'] = {
  announcedLater: 'Les listes d’appareils montrent le nouveau nom dès que l’appareil l’a annoncé.',
  restartForProxies: 'Redémarrez l’appareil quand cela convient : il utilise ces proxys à partir de là.',
  askDhcpServer:
    'Demandez au serveur DHCP quelle adresse il a donnée à l’appareil, ajoutez-le par cette adresse, et recherchez-le à nouveau.',
  seeAtSwitch:
    'Voyez sur le commutateur s’il a fermé le port de l’appareil. Une fois le port ouvert, recherchez-le à nouveau.',
  joinSameWlan: 'Rejoignez le même WLAN avec cet ordinateur et recherchez à nouveau.',
};
