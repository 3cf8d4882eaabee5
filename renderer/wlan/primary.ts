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
    return { title: 'Open the device', busy: false, act };
  }
  if (job?.resumable) return { title: 'Look again', busy: wizard.call.busy, act: () => void wizard.resume() };
  if (!wizard.canGoBack) return { title: 'Next', busy: false, act: null };
  if (fault) return { title: `Correct ${fault.title}`, busy: false, act: () => wizard.correct(fault) };
  return { title: 'Back to the settings', busy: false, act: () => wizard.back() };
}

/** What goes on from where the wizard stands. Its title says what it does. */
export function primaryOf(wizard: WlanWizard, app: AppState): Primary {
  const { job, step } = wizard;
  const { busy } = wizard.call;
  if (job?.state === 'ended') return afterwards(wizard, app);
  if (job?.state === 'waiting') {
    return { title: 'Switch to the site’s network', busy, act: () => void wizard.confirm() };
  }
  if (job || step === 'test') return { title: 'Next', busy: false, act: null };
  const title = step === 'security' ? 'Test the connection' : 'Next';
  return { title, busy, act: () => void wizard.next() };
}
