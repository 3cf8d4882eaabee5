import { screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { button, camera, findButton, openPage } from './form-support.ts';
import { richPicture } from './network-pictures.ts';
import { site } from './site.ts';
import { expectAccessible, openWindow } from './window.ts';

/** The words that the diagram draws, without those that it cuts or counts. */
const drawn = (diagram: Element) =>
  [...diagram.querySelectorAll('text')].map((text) => text.textContent?.trim() ?? '');

describe('the picture of the network', () => {
  it('is one image with a name, and says as text all that it draws', async () => {
    await openPage('Network map');
    const diagram = screen.getByRole('img', { name: /Diagram of the network of Gate camera/ });
    const text = screen.getByText('The network of Gate camera as text').parentElement?.textContent ?? '';
    const words = drawn(diagram);
    expect(words).toEqual(expect.arrayContaining(['eth0', 'br0', 'port1', 'This computer', 'No link']));
    for (const word of words) expect(text).toContain(word);
    await expectAccessible();
  });

  it('marks the line that this computer talks through', async () => {
    await openPage('Network map');
    const diagram = screen.getByRole('img', { name: /Diagram/ });
    const marked = [...diagram.querySelectorAll('g.line .title')].map((title) => title.textContent);
    expect(marked).toEqual(['eth0', 'This computer']);
  });

  it('says so where no interface holds the address', async () => {
    await openPage('Network map', site([camera(undefined, { address: '192.0.2.7' })]));
    expect(screen.getByText(/none of them holds\s+192\.0\.2\.7/)).toBeTruthy();
    expect(screen.queryByText('This computer')).toBeNull();
  });

  it('is shown as a list on demand, and as a picture again', async () => {
    const { user } = await openPage('Network map');
    await user.click(button('Show as text'));
    expect(screen.queryByRole('img', { name: /Diagram/ })).toBeNull();
    const list = within(screen.getByRole('region', { name: 'The network of the device' }));
    expect(
      list.getByText(/^eth0, Wired: Link up\. Addresses: 10\.0\.0\.21\/24 \(set by hand\)/),
    ).toBeTruthy();
    await expectAccessible();
    await user.click(button('Show as a map'));
    expect(screen.getByRole('img', { name: /Diagram/ })).toBeTruthy();
  });

  it('is not offered for a device that lists no interface', async () => {
    const user = openWindow(site([camera(richPicture((data) => data.devices.splice(0)))]));
    await user.click(await findButton('Gate camera'));
    expect(await findButton('History')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Network map' })).toBeNull();
  });
});
