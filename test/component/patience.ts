/** Before each file of these tests. Looking elements up by role is slow without a browser: a busy computer gets more than the second that it has otherwise. */
import { configure } from '@testing-library/svelte';
import { setLanguage } from '../../renderer/parts/language.svelte.ts';

configure({ asyncUtilTimeout: 20_000 });
// As the window does before it draws anything.
await setLanguage('en');
