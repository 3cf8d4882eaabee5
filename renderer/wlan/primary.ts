import { t } from '../parts/language.svelte.ts';
import type { AppState } from '../state/app.svelte.ts';
import type { WlanWizard } from '../state/wizard.svelte.ts';

/** The wizard's one button that goes on. */
export interface Primary {
  title: string;
  busy: boolean;
  /** Null while there is nothing to do but to wait. */
  act: (() => void) | null;
}

function afterwards(wizard: WlanWizard, app: AppState): Primary {
  const { fault, job } = wizard;
  if (job?.outcome?.kind === 'on-network' || job?.outcome?.kind === 'tested') {
    const act = () => app.show({ page: 'device', serial: wizard.serial });
    return { title: t().wlanWizard.openDevice, busy: false, act };
  }
  if (job?.resumable)
    return { title: t().wlanWizard.lookAgain, busy: wizard.call.busy, act: () => void wizard.resume() };
  if (!wizard.canGoBack) return { title: t().wlanWizard.next, busy: false, act: null };
  if (fault)
    return {
      title: t().wlanWizard.correct({ field: t().wlanFields[fault.field] }),
      busy: false,
      act: () => wizard.correct(fault),
    };
  return { title: t().wlanWizard.backToSettings, busy: false, act: () => wizard.back() };
}

/** What goes on from where the wizard stands, in the language of the moment. Its title says what it does. */
export function primaryOf(wizard: WlanWizard, app: AppState): Primary {
  const { job, step } = wizard;
  const { busy } = wizard.call;
  if (job?.state === 'ended') return afterwards(wizard, app);
  if (job?.state === 'waiting') {
    return { title: t().wlanWizard.switchNow, busy, act: () => void wizard.confirm() };
  }
  if (job || step === 'test') return { title: t().wlanWizard.next, busy: false, act: null };
  const title = step === 'security' ? t().wlanWizard.testConnection : t().wlanWizard.next;
  return { title, busy, act: () => void wizard.next() };
}
