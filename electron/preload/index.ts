/** Lends the contract Electron's messages. This is all that the page gets: no Node, no ipcRenderer. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { buildApi, type Transport } from '../../shared/contract/bridge.ts';
import type { Kinds } from '../../shared/contract/ipc.ts';

/** Put there by the build: the contract without its schemas. */
declare const CONTRACT_KINDS: Kinds;

const transport: Transport = {
  invoke: (channel, request) => ipcRenderer.invoke(channel, request),
  on(channel, listener) {
    const forward = (_event: IpcRendererEvent, payload: unknown) => {
      listener(payload);
    };
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.removeListener(channel, forward);
    };
  },
};

contextBridge.exposeInMainWorld('installer', buildApi(CONTRACT_KINDS, transport));
