// The package's types are written as if systems kept to them; what comes is checked in system-cards.ts.
declare module 'systeminformation/lib/network.js' {
  export function networkInterfaces(): Promise<unknown>;
}
declare module 'systeminformation/lib/wifi.js' {
  export function wifiConnections(): Promise<unknown>;
}
