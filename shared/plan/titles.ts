/** What spreadsheets call the columns of plans and lists in other languages than English and German; a language each. */
import type { PlanColumn } from './plan.ts';

type Titled = PlanColumn | 'mac' | 'note' | 'tags';

/** Capitals, blanks and signs do not count, so a hyphen stands for any. */
const titles: Readonly<Record<string, Partial<Record<Titled, readonly string[]>>>> = {
  fr: {
    serial: ['Numéro-de-série-ou-MAC', 'Numéro-de-série', 'N°-de-série', 'N°-série', 'Série'],
    mac: ['Adresse-MAC', 'Adresse-matérielle'],
    model: ['Modèle', 'Produit'],
    name: ['Nom', 'Nom-de-l-appareil', 'Appareil', 'Caméra', 'Nom-de-la-caméra', 'Désignation'],
    place: ['Lieu', 'Emplacement', 'Endroit'],
    host_name: ['Nom-d-hôte', 'Nom-DNS'],
    ipv4: ['DHCP-ou-statique', 'Mode-IP', 'Mode-IPv4'],
    address: ['Adresse', 'Adresse-IP', 'Adresse-IPv4'],
    prefix: [
      'Préfixe-ou-masque',
      'Préfixe',
      'Longueur-de-préfixe',
      'Masque',
      'Masque-de-sous-réseau',
      'Sous-réseau',
    ],
    router: ['Routeur', 'Passerelle', 'Passerelle-par-défaut'],
    name_servers: ['Serveurs-DNS', 'Serveur-DNS'],
    search_domains: ['Domaines-de-recherche', 'Domaine-de-recherche', 'Suffixe-DNS'],
    vlan: ['Numéro-de-VLAN', 'N°-de-VLAN'],
    http_proxy: ['Proxy-HTTP'],
    https_proxy: ['Proxy-HTTPS'],
    no_proxy: ['Sans-proxy', 'Exceptions-du-proxy'],
    wlan: ['Réseau-WLAN', 'Nom-du-WLAN', 'Réseau-Wi-Fi'],
    wlan_security: ['Sécurité-WLAN', 'Sécurité-Wi-Fi'],
    administrator: ['Premier-administrateur', 'Administrateur', 'Utilisateur'],
    note: ['Note', 'Remarque', 'Remarques', 'Commentaire', 'Commentaires'],
    tags: ['Mots-clés', 'Mot-clé', 'Étiquette', 'Étiquettes', 'Groupe', 'Groupes'],
  },
};

/** What a column is called in those languages. */
export const titlesOf = (column: Titled): string[] =>
  Object.values(titles).flatMap((named) => named[column] ?? []);
