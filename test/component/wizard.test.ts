import { screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../shared/contract/result.ts';
import {
  countryJob,
  device,
  endedJob,
  gate,
  jobAt,
  networks,
  notSeen,
  onNetwork,
  picture,
  site,
  start,
  waitingJob,
  wrongKey,
  type Site,
} from './site.ts';
import { plain } from '../../shared/texts/said.ts';
import { button, expectAccessible, findButton, openWindow } from './window.ts';

async function openWizard(here: Site = site([gate])) {
  const user = openWindow(here);
  await user.click(await findButton('Gate camera'));
  await user.click(await findButton('Install on WLAN'));
  return { user, here };
}

const question = (text: string) => screen.findByRole('heading', { level: 1, name: text });
const steps = {
  interface: 'Which interface joins the WLAN?',
  country: 'In which country does the device stand?',
  network: 'Which network does the device join?',
  security: 'How does the network let it in?',
};

/** From the country to the networks: the code is set by a job of its own. */
async function setCountry({ user, here }: Awaited<ReturnType<typeof openWizard>>) {
  await user.selectOptions(await screen.findByLabelText('Country'), 'SE');
  await user.click(button('Next'));
  await waitFor(() => expect(here.requests('jobs.startChange')).toHaveLength(1));
  here.jobChanges(countryJob('SE'));
  await question(steps.network);
}

/** Up to the security of Site-Office. */
async function toSecurity(here: Site = site([gate])) {
  const opened = await openWizard(here);
  const { user } = opened;
  await setCountry(opened);
  await user.click(await screen.findByRole('radio', { name: /Site-Office/ }));
  await user.click(button('Next'));
  await question(steps.security);
  return opened;
}

/** Up to the running job. */
async function toTest(here: Site = site([gate])) {
  const opened = await toSecurity(here);
  await opened.user.type(screen.getByLabelText('Passphrase'), 'correct horse');
  await opened.user.click(button('Test the connection'));
  here.jobChanges(jobAt('test', 'running'));
  await question('Testing the settings');
  return opened;
}

describe('the WLAN installation', () => {
  it('goes from the country to the site’s network', async () => {
    const here = site([gate]);
    const { user } = await toTest(here);
    expect(here.requests('jobs.startChange')).toEqual([
      { serial: gate.serial, method: 'setWlanConfiguration', params: { countryCode: 'SE' }, waitSeconds: 60 },
    ]);
    expect(here.requests('wlan.scan')).toEqual([{ serial: gate.serial, deviceName: 'wlan0', refresh: true }]);
    expect(here.requests('jobs.startWlanInstallation')).toEqual([
      {
        serial: gate.serial,
        deviceName: 'wlan0',
        countryCode: 'SE',
        ssid: 'Site-Office',
        authentication: { mode: 'WPA-Personal-PSK', key: 'correct horse' },
        waitSeconds: 120,
      },
    ]);
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('75');
    await expectAccessible();

    here.jobChanges(waitingJob());
    await question('Switch to the site’s network?');
    expect(screen.getByText(/the connection is lost at once/)).toBeTruthy();
    await user.click(button('Switch to the site’s network'));
    expect(here.requests('jobs.confirm')).toEqual([{ id: 'job-1' }]);

    here.jobChanges(onNetwork());
    await question('The device is on the site’s network');
    expect(button('Copy address 10.20.0.77')).toBeTruthy();
    await expectAccessible();
    await user.click(button('Open the device'));
    expect(await screen.findByRole('heading', { name: 'Gate camera' })).toBeTruthy();
  });

  it('goes on with Enter and back with Esc, and loses nothing on the way', async () => {
    const { user, here } = await toSecurity();
    await user.type(screen.getByLabelText('Passphrase'), 'half a key');
    await user.keyboard('{Escape}');
    await question(steps.network);
    expect(screen.getByRole('radio', { name: /Site-Office/ })).toHaveProperty('checked', true);
    await user.keyboard('{Escape}');
    await question(steps.country);
    expect(screen.getByLabelText('Country')).toHaveProperty('value', 'SE');
    await user.keyboard('{Enter}');
    await question(steps.network);
    await user.keyboard('{Enter}');
    await question(steps.security);
    expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', 'half a key');
    expect(here.requests('jobs.startChange')).toHaveLength(1);
  });

  it('skips the choice of an interface where there is one, and shows it', async () => {
    const { user } = await openWizard();
    await question(steps.country);
    expect(screen.getByText('wlan0')).toBeTruthy();
    expect(button('Back')).toHaveProperty('disabled', true);
    await user.click(button('Next'));
    expect(await screen.findByText('Choose the country that the device stands in.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Country')));
    await expectAccessible();
  });

  it('asks for the interface where there are two', async () => {
    const two = { ...gate, network: { readAt: start, picture: picture({ radios: ['wlan0', 'wlan1'] }) } };
    const { user } = await openWizard(site([two]));
    await question(steps.interface);
    await user.click(screen.getByRole('radio', { name: /wlan1/ }));
    await user.keyboard('{Enter}');
    await question(steps.country);
    await expectAccessible();
  });

  it('leaves a locked country as it is', async () => {
    const locked = {
      ...gate,
      network: { readAt: start, picture: picture({ countryCode: 'US', locked: true }) },
    };
    const { user, here } = await openWizard(site([locked]));
    expect(await screen.findByText('United States (US)', { selector: 'dd' })).toBeTruthy();
    expect(screen.getByLabelText('Country')).toHaveProperty('disabled', true);
    await user.click(button('Next'));
    await question(steps.network);
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('goes on without a country where the device does not tell one', async () => {
    const old = { ...gate, network: { readAt: start, picture: picture({ countryCode: null }) } };
    const { user, here } = await openWizard(site([old]));
    expect(await screen.findByText('This device does not tell its country code')).toBeTruthy();
    expect(screen.queryByLabelText('Country')).toBeNull();
    await user.click(button('Next'));
    await question(steps.network);
    expect(here.requests('jobs.startChange')).toEqual([]);
  });

  it('keeps the country question when the device refuses the code', async () => {
    const here = site([gate]);
    const { user } = await openWizard(here);
    await user.selectOptions(await screen.findByLabelText('Country'), 'SE');
    await user.click(button('Next'));
    await waitFor(() => expect(here.requests('jobs.startChange')).toHaveLength(1));
    here.jobChanges(countryJob('SE', { state: 'running', outcome: null }));
    expect(await screen.findByText('Read it back')).toBeTruthy();
    const message = 'SE is not a country of this device.';
    const { error } = fail('api', plain(message), { parameter: 'countryCode' });
    const outcome = { kind: 'failed', message: error.message, advice: error.advice, failure: error } as const;
    here.jobChanges(countryJob('SE', { outcome }));
    expect(await screen.findByText(message)).toBeTruthy();
    await question(steps.country);
    expect(here.requests('wlan.scan')).toEqual([]);
  });

  it('keeps the country question when the code was sent and not seen, and says so', async () => {
    const here = site([gate]);
    const { user } = await openWizard(here);
    await user.selectOptions(await screen.findByLabelText('Country'), 'SE');
    await user.click(button('Next'));
    await waitFor(() => expect(here.requests('jobs.startChange')).toHaveLength(1));
    const outcome = {
      kind: 'not-seen',
      message: plain('It was not seen again.'),
      advice: plain('Look again.'),
    } as const;
    here.jobChanges(countryJob('SE', { outcome, resumable: true }));
    expect(await screen.findByText('It was not seen again.')).toBeTruthy();
    await question(steps.country);
    await expectAccessible();
    expect(here.requests('wlan.scan')).toEqual([]);
  });

  it('says before that another country may cut the line through the device’s own radio, and asks no second time', async () => {
    const here = site([{ ...gate, address: '192.168.16.1' }]);
    const { user } = await openWizard(here);
    await user.selectOptions(await screen.findByLabelText('Country'), 'SE');
    expect(await screen.findByText(/the radio may leave the channel/)).toBeTruthy();
    await expectAccessible();
    await user.click(button('Next'));
    await waitFor(() => expect(here.requests('jobs.startChange')).toHaveLength(1));
    const asked = 'This computer talks to the device over its WLAN.';
    here.jobChanges(countryJob('SE', { state: 'waiting', question: plain(asked), outcome: null }));
    await waitFor(() => expect(here.requests('jobs.confirm')).toEqual([{ id: 'change-1' }]));
    here.jobChanges(countryJob('SE'));
    await question(steps.network);
  });

  it('asks where the job has something to ask that was not said before', async () => {
    const here = site([gate]);
    const { user } = await openWizard(here);
    await user.selectOptions(await screen.findByLabelText('Country'), 'SE');
    await user.click(button('Next'));
    await waitFor(() => expect(here.requests('jobs.startChange')).toHaveLength(1));
    const asked = 'This computer talks to the device over its WLAN.';
    here.jobChanges(countryJob('SE', { state: 'waiting', question: plain(asked), outcome: null }));
    expect(await screen.findByText(asked)).toBeTruthy();
    expect(here.requests('jobs.confirm')).toEqual([]);
    await expectAccessible();
    await user.click(button('Do not set it'));
    expect(here.requests('jobs.cancel')).toEqual([{ id: 'change-1' }]);
  });

  it('lists each network once, strongest first, and takes names as text alone', async () => {
    const { user } = await toSecurity();
    await user.click(button('Back'));
    const radios = await screen.findAllByRole('radio');
    const names = radios.map((radio) => radio.closest('label')?.querySelector('.ssid')?.textContent);
    expect(names).toEqual([
      'Site-Office',
      'Lager 🏭 Ost',
      '<b>free</b> <img src=x onerror=alert(1)>',
      'Corp-Secure',
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345',
      'Far-away',
      'Another network',
    ]);
    expect(document.querySelector('img')).toBeNull();
    const first = radios[0]?.closest('label')?.textContent ?? '';
    expect(first).toMatch(/2\.4 GHz and 5 GHz.*WPA2 PSK.*very good.*−48 dBm/);
    await expectAccessible();
  });

  it('keeps the choice when a network is not heard in the next scan', async () => {
    const { user, here } = await toSecurity();
    await user.click(button('Back'));
    const others = networks.filter(({ ssid }) => ssid !== 'Site-Office');
    here.tell({ wlan: { scan: () => Promise.resolve(ok({ networks: others, scannedAt: start + 1 })) } });
    await user.click(await findButton('Scan again'));
    const kept = await screen.findByRole('radio', { name: /Site-Office Not heard in the last scan/ });
    expect(kept).toHaveProperty('checked', true);
  });

  it('shows a network whose name is no text, which cannot be picked, and one whose security is not told', async () => {
    const here = site([gate]);
    const [one] = networks;
    if (!one) throw new Error('There is no network.');
    const heard = [
      { ...one, ssid: 'Caf\uFFFD' },
      { ...one, ssid: 'office', security: [], signalStrengthDBm: -60 },
      { ...one, ssid: '\0\0\0\0' },
    ];
    here.tell({ wlan: { scan: () => Promise.resolve(ok({ networks: heard, scannedAt: start })) } });
    const { user } = await openWizard(here);
    await setCountry({ user, here });
    const unreadable = await screen.findByRole('radio', { name: /Caf.*cannot be typed here/ });
    await user.click(unreadable);
    expect(unreadable).toHaveProperty('checked', false);
    await user.click(screen.getByRole('radio', { name: /office .*Security not told/ }));
    expect(screen.getAllByRole('radio')).toHaveLength(3);
    await user.click(button('Next'));
    await question(steps.security);
    expect(screen.getAllByRole('radio')).toHaveLength(5);
  });

  it('says why a scan failed and still takes a typed name, counted in bytes', async () => {
    const here = site([gate]);
    here.tell({ wlan: { scan: () => Promise.resolve(fail('timeout', plain('The scan took too long.'))) } });
    const { user } = await openWizard(here);
    await setCountry({ user, here });
    expect(await screen.findByText('The scan took too long.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Another network/ }));
    await user.type(screen.getByLabelText('Network name (SSID)'), '🏭🏭🏭🏭🏭🏭🏭🏭x');
    expect(screen.getByText('33 of 32 bytes')).toBeTruthy();
    await user.click(button('Next'));
    expect(await screen.findByText(/at most 32 bytes/)).toBeTruthy();
    await user.type(screen.getByLabelText('Network name (SSID)'), '{Backspace}{Enter}');
    await question(steps.security);
    expect(screen.getAllByRole('radio')).toHaveLength(5);
  });

  it('says what a device cannot do without calling it an error', async () => {
    const here = site([gate]);
    const cannot = fail('api', plain('This device (AXIS OS 10.9.4) cannot scan for WLAN networks.'), {
      code: 4000,
    });
    here.tell({ wlan: { scan: () => Promise.resolve(cannot) } });
    const { user } = await openWizard(here);
    await setCountry({ user, here });
    expect(await screen.findByText('Not on this device')).toBeTruthy();
    expect(screen.getByText(/AXIS OS 10\.9\.4/)).toBeTruthy();
    expect(screen.queryByText(/Error/)).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks for just what the chosen security needs', async () => {
    const { user, here } = await toSecurity();
    expect(screen.getAllByRole('radio')).toHaveLength(2);
    await user.keyboard('{Enter}');
    expect(await screen.findByText('A passphrase has at least 8 characters.')).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Passphrase')));
    await user.click(screen.getByRole('radio', { name: 'WPA-Personal, hex key' }));
    expect(screen.queryByLabelText('Passphrase')).toBeNull();
    await user.type(screen.getByLabelText('Hex key'), 'xyz{Enter}');
    expect(await screen.findByText('A hex key has exactly 64 hex digits (0-9, A-F).')).toBeTruthy();

    await user.click(button('Back'));
    await user.click(await screen.findByRole('radio', { name: /Corp-Secure/ }));
    await user.click(button('Next'));
    await user.click(await screen.findByRole('radio', { name: 'WPA-Enterprise, EAP-TLS' }));
    await user.type(screen.getByLabelText('Identity'), 'camera@example.com');
    await user.click(button('Test the connection'));
    expect(await screen.findByText(/needs the id of the device’s client certificate/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'WPA-Enterprise, PEAP-MSCHAPv2' }));
    await user.type(screen.getByLabelText('Password'), 'secret');
    await user.selectOptions(screen.getByLabelText('PEAP version'), 'PEAPv1');
    await user.type(screen.getByLabelText('CA certificate ids'), 'ca-1, ca-2');
    await expectAccessible();
    await user.click(button('Test the connection'));
    expect(here.requests('jobs.startWlanInstallation')).toMatchObject([
      {
        ssid: 'Corp-Secure',
        authentication: {
          mode: 'WPA-Enterprise-PEAP-MSCHAPv2',
          identity: 'camera@example.com',
          password: 'secret',
          peapVersion: 'PEAPv1',
          certsCA: ['ca-1', 'ca-2'],
        },
      },
    ]);
  });

  it.each([
    ['http', true],
    ['https', false],
  ] as const)('over %s, says before the key is sent that it can be read along: %s', async (scheme, said) => {
    const { user } = await toSecurity(site([{ ...gate, scheme }]));
    const notice = () => screen.queryByText(/over plain HTTP: the key or password can be read along/);
    expect(notice() !== null).toBe(said);
    await expectAccessible();
    await user.click(button('Back'));
    await user.click(await screen.findByRole('radio', { name: /Another network/ }));
    await user.type(screen.getByLabelText('Network name (SSID)'), 'Guest{Enter}');
    await user.click(await screen.findByRole('radio', { name: /open network/ }));
    expect(notice()).toBeNull();
  });

  it('leads from a wrong key back to the field, and tests again', async () => {
    const here = site([gate]);
    const { user } = await toTest(here);
    here.jobChanges(wrongKey());
    await question('The installation stopped');
    await expectAccessible();
    await user.click(button('Correct the passphrase'));
    const field = await screen.findByLabelText('Passphrase');
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field).toHaveProperty('value', 'correct horse');
    expect(screen.getByText('The access point answered, but the key is wrong.')).toBeTruthy();
    await user.clear(field);
    await user.type(field, 'better horse{Enter}');
    await waitFor(() => expect(here.requests('jobs.startWlanInstallation')).toHaveLength(2));
    expect(here.requests('jobs.startWlanInstallation')[1]).toMatchObject({
      authentication: { key: 'better horse' },
    });
  });

  it('leads from a network that does not answer back to the networks', async () => {
    const here = site([gate]);
    const { user } = await toTest(here);
    const failure = fail('api', plain('The access point did not answer in time.'), {
      code: 2,
      parameter: 'ssid',
    }).error;
    here.jobChanges(
      endedJob('test', 'failed', {
        kind: 'failed',
        message: plain('No answer.'),
        advice: plain('Choose another.'),
        failure,
      }),
    );
    await user.click(await findButton('Correct the network'));
    await question(steps.network);
    expect(screen.getByText('The access point did not answer in time.')).toBeTruthy();
  });

  it('looks again for a device that was not seen', async () => {
    const here = site([gate]);
    const { user } = await toTest(here);
    here.jobChanges(notSeen());
    await question('The device has not been seen yet');
    await user.click(button('Look again'));
    expect(here.requests('jobs.resume')).toEqual([{ id: 'job-1' }]);
  });
});

describe('leaving half-way', () => {
  it('goes at once when nothing was done', async () => {
    const { user } = await openWizard();
    await user.click(await findButton('Cancel'));
    expect(await findButton('Install on WLAN')).toBeTruthy();
  });

  it('asks, and says what was changed in the device', async () => {
    const { user } = await toSecurity();
    await user.click(button('Help'));
    expect(
      await screen.findByText(/The country code in the device was set to SE. Nothing else/),
    ).toBeTruthy();
    await expectAccessible();
    await user.click(button('Stay'));
    await question(steps.security);
    await user.click(button('Help'));
    await user.click(await findButton('Leave'));
    expect(await screen.findByRole('heading', { level: 1, name: 'Help' })).toBeTruthy();
  });

  it('stops the job when told to, and shows what state the device is in', async () => {
    const here = site([gate]);
    const { user } = await toTest(here);
    await user.click(button('Cancel'));
    await user.click(await findButton('Stop the installation'));
    expect(here.requests('jobs.cancel')).toEqual([{ id: 'job-1' }]);
    here.jobChanges(jobAt('test', 'running', { cancelling: true }));
    expect(await screen.findByText('Stopping at the next safe point')).toBeTruthy();
    here.jobChanges(
      endedJob('test', 'skipped', {
        kind: 'cancelled',
        message: plain('The settings are stored. The device is still in installation mode.'),
        advice: plain('Start again when ready.'),
      }),
    );
    expect(await screen.findByText(/The device is still in installation mode/)).toBeTruthy();
    await user.click(button('Back to the settings'));
    expect(await screen.findByLabelText('Passphrase')).toHaveProperty('value', 'correct horse');
  });

  it('lets the job go on, visible from everywhere, and opens it again from the jobs', async () => {
    const here = site([gate]);
    const { user } = await toTest(here);
    await user.click(button(/Jobs.*1 running/));
    await screen.findByRole('heading', { level: 1, name: 'Jobs' });
    await expectAccessible();
    here.jobChanges(waitingJob());
    await findButton(/Jobs.*1 waiting for you/);
    await user.click(button('Answer'));
    await question('Switch to the site’s network?');
    await user.click(button('Cancel'));
    expect(await screen.findByText(/Nothing has been switched: the device still runs/)).toBeTruthy();
  });
});

describe('the wait', () => {
  afterEach(() => vi.useRealTimers());

  it('counts down to the moment at which the search ends', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: start + 5000 + 20_000 });
    const wait = jobAt('wait', 'running');
    const here = site([gate], [wait]);
    const user = openWindow(here);
    await user.click(await findButton(/Jobs.*1 running/));
    await user.click(await findButton('Open'));
    expect((await screen.findByRole('timer', { name: 'Time left' })).textContent).toBe('1:40');
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('17');
    vi.advanceTimersByTime(41_000);
    await waitFor(() => expect(screen.getByRole('timer').textContent).toBe('0:59'));
    expect(screen.getByText('B8A44F631339')).toBeTruthy();
    await expectAccessible();
  });
});

describe('the jobs', () => {
  it('are empty at first, with a way on', async () => {
    const user = openWindow(site([]));
    await user.click(await findButton('Jobs'));
    expect(await screen.findByText('No jobs yet')).toBeTruthy();
    await expectAccessible();
    await user.click(button('Choose a device'));
    expect(await screen.findByRole('heading', { name: 'Devices' })).toBeTruthy();
  });

  it('show how they ended, what to do, and look again where that helps', async () => {
    const here = site([gate, device('AAAAAAAAAAAA')], [notSeen()]);
    const user = openWindow(here);
    await user.click(await findButton('Jobs'));
    expect(await screen.findByText('Sent, not seen yet')).toBeTruthy();
    expect(screen.getByText(/has not been seen since/)).toBeTruthy();
    await user.click(button('Look again'));
    expect(here.requests('jobs.resume')).toEqual([{ id: 'job-1' }]);
  });
});
