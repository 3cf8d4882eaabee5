/** Looking elements up by role is slow without a browser: a busy computer gets more than the second that it has otherwise. */
import { configure } from '@testing-library/svelte';

configure({ asyncUtilTimeout: 20_000 });
