/** What can be done with all devices that are selected. An action is an entry here, and a dialog of its own. */
import FolderInput from '@lucide/svelte/icons/folder-input';
import MapPin from '@lucide/svelte/icons/map-pin';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import KeyRound from '@lucide/svelte/icons/key-round';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Trash2 from '@lucide/svelte/icons/trash-2';
import type { Component } from 'svelte';
import LoginManyDialog from '../login/LoginManyDialog.svelte';
import ReadManyDialog from '../login/ReadManyDialog.svelte';
import { t } from '../parts/language.svelte.ts';
import DescribeDialog from '../sites/DescribeDialog.svelte';
import MoveDialog from '../sites/MoveDialog.svelte';
import ForgetMany from './ForgetMany.svelte';
import SheetDialog from './SheetDialog.svelte';

export interface SelectionAction {
  id: string;
  icon: Component<{ size?: number; 'aria-hidden'?: 'true' }>;
  title: () => string;
  /** Opened over the list with the devices that were selected then. */
  dialog: Component<{ serials: readonly string[]; onclose: () => void }>;
}

/** In the order of the bar. */
export const selectionActions: readonly SelectionAction[] = [
  { id: 'log-in', icon: KeyRound, title: () => t().manyLogin.forAll, dialog: LoginManyDialog },
  { id: 'read', icon: RefreshCw, title: () => t().manyLogin.readAll, dialog: ReadManyDialog },
  { id: 'describe', icon: MapPin, title: () => t().describe.open, dialog: DescribeDialog },
  { id: 'move', icon: FolderInput, title: () => t().sitesPage.move, dialog: MoveDialog },
  { id: 'sheet', icon: FileSpreadsheet, title: () => t().sheetExport.open, dialog: SheetDialog },
  { id: 'forget', icon: Trash2, title: () => t().list.forget, dialog: ForgetMany },
];
