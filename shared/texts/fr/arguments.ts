import type { Texts } from '../texts.ts';

export const usage: Texts['usage'] = {
  text: ({ program, shells, modes, languages }) =>
    `Utilisation : ${program} COMMANDE [OPTIONS]

  discover [--seconds N]             liste les appareils qui s’annoncent (5 secondes sauf indication contraire)
  cards                              les cartes réseau de cet ordinateur, ce qui y a été entendu et ce qui ne va pas
  why APPAREIL                       pourquoi un appareil n’est pas là ; APPAREIL est son numéro de série, son adresse ou son
                                     nom ; sans identifiants
  list [--site S] [--output FICHIER] [--format xlsx|csv|json] [--columns A,B] [--overwrite]
                                     la liste conservée, sous forme de tableau ou sur la sortie standard
  list import FICHIER [--dry-run]    importe des appareils depuis un tableau (XLSX, CSV) ; code de sortie 1 si des lignes ont
                                     été omises
  site list                          les sites conservés ; site show SITE : les appareils d’un site et ce qui y a été fait, par
                                     son nom ou son id
  site export SITE --output FICHIER [--overwrite]
                                     un site dans un fichier à transmettre (.fieldsite), sans identifiants ni certificats
  site import FICHIER [--as NOM | --into SITE] [--dry-run]
                                     importe un tel fichier ; --dry-run : dit seulement ce qu’il contient
  plan check FICHIER [--site S]      si un tableau est un plan applicable ; ne règle rien ; code de sortie 2 en cas d’erreurs
  plan apply FICHIER [--site S] --yes [--wait SECONDES]
                                     règle sur chaque appareil ce que demande le tableau, et le relit ; sans --yes, dit
                                     seulement ce qui serait envoyé. Le même appel continue où il en était. Mots de passe :
                                     AXIS_PASSWORD, premiers administrateurs AXIS_NEW_PASSWORD, WLAN AXIS_WLAN_KEY,
                                     802.1X AXIS_EAP_PASSWORD
  plan undo [--site S] --yes         rétablit ce que les appareils avaient avant, et nomme ce qui reste
  report [--site S] --format pdf|html|xlsx|csv|json --output FICHIER [--paper A4|Letter] [--overwrite]
                                     ce que sont les appareils d’un site, comment et quand chacun a été vérifié, et ce qui
                                     reste ouvert ; json : avec le journal de ce qui a été fait
  support-bundle --output FICHIER [--overwrite]
  support-bundle --dry-run
                                     pour qui doit aider : versions, cartes, journal et tâches d’un jour qui ont échoué, sans mots
                                     de passe ni clés ; --dry-run le montre. --data : le dossier dont il s’agit
  scan PLAGE… [--port N] [--seconds N]
                                     trouve des appareils à ces adresses, sans identifiants : 10.0.0.0/24, 10.0.0.10-20, noms,
                                     4 096 au plus ; --port : pour celles qui n’en ont pas, --seconds : durée maximale
  read [--site S] [--seconds N]      le réseau de chaque appareil présent, une ligne chacun et un résumé ; cherche d’abord
                                     N secondes (5), et n’envoie les identifiants à aucun dont personne n’a approuvé le certificat
  history SÉRIE [--site S]           ce qui est conservé d’un appareil, et ce qui a changé d’une fois à l’autre ; n’interroge
                                     aucun appareil
  diff SÉRIE [--site S] --from DATE [--to DATE]
  diff --site S --from DATE [--to DATE]
                                     ce qu’un appareil, ou chaque appareil d’un site, a indiqué à un moment et à un autre
                                     (maintenant sauf indication contraire) ; 2026-03-14T16:30, ou 2026-03-14 pour la fin de ce
                                     jour ; code de sortie 0 si tout a été relu et est identique, sinon 1
  identify ADR                       qui est là, sans identifiants
  info ADR [--raw]                   les réglages réseau de l’appareil ; --raw : tels que l’appareil les a envoyés
  call ADR MÉTHODE [--params JSON]   une méthode des API, sa réponse inchangée ; --params - lit le JSON sur l’entrée standard
  set ADR MÉTHODE --params JSON [--yes] [--wait SECONDES]
                                     une modification, suivie jusqu’à sa relecture (90 secondes sauf indication contraire) ;
                                     si elle coupe la liaison, il faut --yes ; --params - lit le JSON sur l’entrée standard
  install-wlan ADR --ssid S --auth MODE [--interface-name wlan0] [--country CC] [--identity I]
               [--cert-client ID] [--cert-ca ID] [--no-switch] [--wait SECONDES]
                                     installation WLAN ; clé ou mot de passe dans AXIS_WLAN_KEY
  flash ADR                          fait clignoter le voyant de l’appareil, ou jouer son signal, pendant 10 secondes
  methods [MÉTHODE]                  les méthodes des API, ou une avec ses paramètres, limites et codes ; n’interroge aucun
                                     appareil
  completion ${shells}                un script qui complète commandes, options et méthodes dans ce shell

ADR est hôte, hôte:port, http://… ou https://…, IPv6 entre crochets, sans identifiants dedans. Sans schéma, le
programme parle à l’appareil en https s’il l’a.
MODE est l’un de ${modes}.

  --user NOM             l’utilisateur de l’appareil (root sauf indication contraire)
  --password-stdin       lit le mot de passe sur l’entrée standard ; sinon AXIS_PASSWORD le contient
  --fingerprint HEX      approuve le certificat qui a cette empreinte SHA-256
  --trust-first          approuve un certificat jamais vu et le retient
  --forget-certificate   oublie d’abord le certificat retenu : pour un appareil dont le https a été désactivé
  --interface ADR        n’utilise que la carte réseau qui a cette adresse (répétable)
  --data DOSSIER         le dossier de ce qui est retenu
  --json                 uniquement du JSON sur la sortie standard
  --language ${languages}       la langue des messages ; celle de LC_ALL, LC_MESSAGES ou LANG sauf indication contraire
  --version              la version de ce programme

Codes de sortie : 0 fait, 1 l’appareil a refusé ou une tâche a échoué, 2 appel ou saisie incorrects, 3 non atteint ou
trop tard, 4 identifiants refusés, 5 certificat non approuvé, 6 réponse non comprise.
`,
};

export const argument: Texts['argument'] = {
  seeHelp: 'Voir --help.',
  oneOf: ({ known }) => `Valeurs possibles : ${known.join(', ')}.`,
  noCommand: 'Aucune commande n’a été donnée.',
  unknownCommand: 'Le premier mot n’est pas une commande.',
  noOption: ({ command, option }) => `${command} n’a pas d’option --${option}.`,
  tooMany: ({ command }) => `Il y a un mot de trop après ${command}.`,
  notACard: '--interface prend une adresse d’une carte réseau de cet ordinateur.',
  notACardAdvice: 'Donnez-la une fois pour chaque carte.',
  noSought: 'why exige le numéro de série, une adresse ou le nom de l’appareil.',
  noAddress: ({ command }) => `${command} exige l’adresse de l’appareil.`,
  trustTwice: '--fingerprint et --trust-first s’excluent.',
  onlyHttps: 'Seul https:// a un certificat dont l’empreinte peut être vérifiée.',
  user: '--user prend un nom sans caractères de contrôle.',
  callNoMethod: 'call exige une méthode.',
  port: '--port prend un nombre de 1 à 65535.',
  setsNothing: 'Cette méthode ne règle rien : utilisez call.',
  setNoMethod: 'set exige une méthode qui règle quelque chose.',
  noShell: 'completion exige le nom d’un shell.',
  ssid: ({ why }) => `--ssid : ${why}`,
  country: '--country prend un code pays de deux lettres, par exemple SE.',
  interfaceName: '--interface-name prend le nom d’une interface réseau, par exemple wlan0.',
  noMode: '--auth manque.',
  unknownMode: '--auth ne connaît pas ce mode.',
  noKey: 'La clé ou le mot de passe du réseau manque.',
  noKeyAdvice: 'Mettez-la ou mettez-le dans la variable AXIS_WLAN_KEY.',
  seconds: ({ option, most }) => `--${option} prend un nombre entier de secondes, de 1 à ${most}.`,
  noSuchMethod: 'Aucune API n’a cette méthode.',
};

export const typedAddress: Texts['typedAddress'] = {
  none: 'Aucune adresse n’a été donnée.',
  long: 'C’est trop long pour une adresse.',
  scheme: ({ scheme }) => `Les appareils se joignent par http:// ou https://, pas par ${scheme}://.`,
  login: 'L’adresse contient des identifiants.',
  loginAdvice: 'N’y mettez ni nom d’utilisateur ni mot de passe.',
  behindHost: 'Il y a quelque chose après l’hôte.',
  behindHostAdvice: 'Donnez seulement l’hôte et son port, sans chemin.',
  bracket: 'Le crochet fermant ] manque.',
  brackets: 'Une adresse IPv6 doit être entre crochets.',
  bracketsAdvice: ({ address }) => `Écrivez-la [${address}].`,
  port: 'Le port après les deux-points doit être un nombre de 1 à 65535.',
  notIPv6: 'Il n’y a pas d’adresse IPv6 entre les crochets.',
  zone: 'Après le %, il faut le nom ou le numéro d’une carte réseau.',
  noHost: 'L’hôte manque.',
  hostSigns:
    'Un hôte se compose de lettres, de chiffres, de points et de traits d’union, sans espaces ni autres caractères.',
  notIPv4: 'Une adresse IPv4 a quatre nombres de 0 à 255, par exemple 192.168.0.90.',
  hostLabels:
    'Un hôte se compose de lettres, de chiffres, de points et de traits d’union, par exemple axis-b8a44f631339.local.',
  advice: 'Saisissez une adresse telle que 192.168.0.90 ou https://axis-b8a44f631339.local.',
  notOneDevice: 'Cette adresse n’appartient pas à un seul appareil.',
};
