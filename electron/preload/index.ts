/** Lends the page Electron's messages on the contract's channels. This is all that it gets: no Node, no ipcRenderer. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Transport } from '../../shared/contract/bridge.ts';

function check(channel: string, kind: 'call' | 'event'): void {
  const [domain = '', name = ''] = channel.split('.');
  if (CONTRACT_KINDS[domain]?.[name] !== kind) throw new Error(`The contract has no ${kind} ${channel}.`);
}

const transport: Transport = {
  invoke(channel, request) {
    check(channel, 'call');
    return ipcRenderer.invoke(channel, request) as Promise<string>;
  },
  on(channel, listener) {
    check(channel, 'event');
    const forward = (_event: IpcRendererEvent, payload: string) => {
      listener(payload);
    };
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.removeListener(channel, forward);
    };
  },
};

// Text crosses as it is. Objects would be copied value by value, which with a long list takes longer than all else.
contextBridge.exposeInMainWorld('transport', transport);
