import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/** The window's rooms, from the lowest floor to the highest. */
const floors = [
  'parts',
  'state',
  'cards',
  'jobs',
  'login',
  'activity',
  'sites',
  'certificates',
  'wlan',
  'network',
  'planned',
  'planning',
  'device',
];

const nodeModules = { group: ['node:*'], message: 'Node belongs in electron/ and test/.' };
const electron = {
  group: ['electron', 'electron/*', 'electron-log*'],
  message: 'Only electron/main and electron/preload import electron.',
};
const above = (folders) => ({
  group: folders.map((folder) => `**/${folder}/**`),
  message: 'Imports point down only: renderer -> preload contract -> main -> services -> shared.',
});
const mainsTexts = {
  group: ['**/texts/catalogue.ts'],
  message: 'The window draws its texts anew when its language changes: renderer/parts/language.svelte.ts.',
};
const upstairs = (rooms) => ({
  group: ['App.svelte', 'main.ts', ...rooms.map((room) => `${room}/**`)].map((path) => `**/${path}`),
  message: `Imports point down only, in the window too: ${floors.join(' <- ')} <- App.`,
});
const wall = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default tseslint.config(
  { ignores: ['node_modules/', 'out/', 'dist/', '.cache/', 'test-results/'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.node },
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: { parser: tseslint.parser },
    },
  },
  { files: ['electron/cli/**', 'build/**', 'test/**'], rules: { 'no-console': 'off' } },
  {
    files: ['test/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          // Not what expect.stringMatching has for its own.
          selector:
            "CallExpression[callee.property.name='toMatchObject'] Literal[regex]:not(CallExpression[callee.property.name='stringMatching'] > Literal)",
          message: 'Any text matches a pattern here: write expect.stringMatching(…).',
        },
      ],
    },
  },
  wall(['shared/**'], nodeModules, electron, above(['renderer', 'services', 'main', 'cli', 'test'])),
  wall(
    ['renderer/**'],
    nodeModules,
    electron,
    mainsTexts,
    above(['services', 'main', 'cli', 'preload', 'test']),
  ),
  ...floors.map((room, floor) =>
    wall(
      [`renderer/${room}/**`],
      nodeModules,
      electron,
      mainsTexts,
      above(['services', 'main', 'cli', 'preload', 'test']),
      upstairs([...floors.slice(floor + 1), 'help', 'shell']),
    ),
  ),
  wall(['electron/services/**'], electron, above(['renderer', 'main', 'cli', 'preload', 'test'])),
  wall(['electron/cli/**'], electron, above(['renderer', 'main', 'preload', 'test'])),
  // The packaged program does the terminal's commands, too.
  wall(['electron/main/**'], above(['renderer', 'test'])),
  wall(['electron/preload/**'], above(['renderer', 'cli', 'test'])),
  { files: ['*.js', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
  // Electron's option -r takes CommonJS alone.
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
);
