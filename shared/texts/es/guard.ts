import type { Texts } from '../texts.ts';

const withDevice = (address: string | null) =>
  address === null ? 'con el dispositivo' : `con el dispositivo en ${address}`;

export const guard: Texts['guard'] = {
  lineUnknown:
    'No se sabe por cuál de las direcciones del dispositivo habla este equipo: este cambio puede cortar la conexión.',
  onlyInterfaceOff: ({ name }) =>
    `${name} es la única interfaz por la que se puede llegar al dispositivo. Active primero otra.`,
  onlyInterfaceRemoved: ({ name }) =>
    `${name} es la única interfaz por la que se puede llegar al dispositivo. Configure primero otra.`,
  throughOff: ({ address, name }) =>
    `Este equipo habla ${withDevice(address)} a través de ${name}, que se desactivaría.`,
  throughRemoved: ({ address, name }) =>
    `Este equipo habla ${withDevice(address)} a través de ${name}, que se quitaría.`,
  noIPv6: ({ name }) =>
    `${name} no tiene IPv6: sin IPv4 nada podría llegar por ahí al dispositivo. Active primero IPv6.`,
  iPv6Off: ({ name }) =>
    `${name} tiene IPv6 desactivado: sin IPv4 nada podría llegar por ahí al dispositivo. Active primero IPv6.`,
  overIPv4: ({ address }) => `Este equipo habla ${withDevice(address)} por IPv4, que se desactivaría.`,
  addressGoes: ({ address }) =>
    `La dirección ${address}, con la que habla este equipo, cambiaría o desaparecería.`,
  overRouter: ({ address }) =>
    `Este equipo llega al dispositivo en ${address} a través de un enrutador: con otra puerta de enlace, puede que sus respuestas no encuentren el camino de vuelta.`,
  noIPv4: ({ name }) =>
    `${name} no tiene IPv4: sin IPv6 nada podría llegar por ahí al dispositivo. Active primero IPv4.`,
  iPv4Off: ({ name }) =>
    `${name} tiene IPv4 desactivado: sin IPv6 nada podría llegar por ahí al dispositivo. Active primero IPv4.`,
  overIPv6: ({ address }) => `Este equipo habla ${withDevice(address)} por IPv6, que se desactivaría.`,
  byName: ({ name }) =>
    `Este equipo llega al dispositivo por el nombre ${name}, que puede cambiar o desaparecer.`,
  throughMaybe: ({ address, name, why }) =>
    `Puede que este equipo hable ${withDevice(address)} a través de ${name}: ${why}`,
  through: ({ address, name, why }) => `Este equipo habla ${withDevice(address)} a través de ${name}: ${why}`,
  closesOnSettings: 'un conmutador que no acepte estos ajustes de 802.1X cierra su puerto.',
  closesWithout: 'un conmutador que exija 802.1X cierra su puerto.',
  overWlanCountry: ({ address }) =>
    `Este equipo habla ${withDevice(address)} por su WLAN, y con otro código de país la radio puede dejar el canal.`,
  overWlan: ({ address }) => `Este equipo habla ${withDevice(address)} por la WLAN que se cambiaría.`,
};

export const ip: Texts['ip'] = {
  notIPv4: 'Una dirección IPv4 tiene cuatro números del 0 al 255, como 10.0.0.21.',
  notPrefixLength: 'Una longitud de prefijo es un número entero del 1 al 32, como 24.',
  routerNotIPv4: 'La puerta de enlace es una dirección IPv4, o se deja vacía si no hay ninguna.',
  isBroadcast: ({ address }) => `${address} es la dirección de difusión de su subred.`,
  isNetwork: ({ address }) => `${address} es la dirección de la propia red.`,
  isLoopback: ({ address }) =>
    `${address} es una dirección de bucle local: ningún otro equipo podría llegar ahí al dispositivo.`,
  isNoHost: ({ address }) => `${address} no es una dirección que pueda tener un dispositivo.`,
  otherBroadcast: ({ broadcast }) =>
    broadcast === null
      ? 'Esta subred no tiene dirección de difusión.'
      : `La dirección de difusión de esta subred es ${broadcast}.`,
  routerIsDevice: 'La puerta de enlace es el propio dispositivo.',
  routerOutside: ({ router, first, last }) =>
    `La puerta de enlace ${router} está fuera de la subred, que va de ${first} a ${last}.`,
  routerNoHost: ({ router }) => `${router} es la dirección de la propia red o la de difusión.`,
  twice: ({ address }) => `${address} está dos veces.`,
  routerBeforeOutside: ({ router, subnets }) =>
    `La puerta de enlace ${router} del dispositivo (puesta antes) está fuera de la subred de ${subnets.join(', ')}: indique una, o ninguna con un texto vacío.`,
  routerBeforeUnfit: ({ router, subnets }) =>
    `La puerta de enlace ${router} del dispositivo (puesta antes) no puede ser la de ${subnets.join(', ')}: indique una, o ninguna con un texto vacío.`,

  cardLacksLinkLocal: ({ card, example }) =>
    `La tarjeta ${card} de este equipo necesita una dirección como ${example} con longitud de prefijo 16: póngala en DHCP o enlace local, o dele esa.`,
  cardLacks: ({ card, example, prefixLength }) =>
    `La tarjeta ${card} de este equipo no tiene ninguna dirección en la subred del dispositivo. Sin un enrutador entre ambos, necesita una como ${example} con longitud de prefijo ${prefixLength}.`,
  lacksLinkLocal: ({ example }) =>
    `Este equipo no tiene ninguna dirección 169.254. Ponga en DHCP o enlace local la tarjeta de red en la que está el dispositivo, o dele una dirección como ${example} con longitud de prefijo 16.`,
  lacksAndNoneFree: ({ address, prefixLength }) =>
    `Este equipo no tiene ninguna dirección en la subred del dispositivo, y allí no queda ninguna libre: ${address} con longitud de prefijo ${prefixLength} no deja sitio. Sin un enrutador entre ambos no se puede llegar al dispositivo.`,
  lacks: ({ example, prefixLength }) =>
    `Este equipo no tiene ninguna dirección en la subred del dispositivo. Sin un enrutador entre ambos, su tarjeta de red necesita una como ${example} con longitud de prefijo ${prefixLength}.`,
};
