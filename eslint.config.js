import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Sizes are those of the codebases we admire: a function of 40 lines is the exception, a file is one thing. */
const sizes = {
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'prisma/generated/',
      'admin/ui/dist/',
      'admin/worker-page/dist/',
      'admin/worker-page/public/',
      'data/',
      '.cache/',
      'coverage/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...sizes,
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // A test, a journey or a page reads as a list; its length is not its complexity.
    files: [
      '**/*.test.ts',
      '**/*.contract.ts',
      'test/**/*.ts',
      'admin/{ui,worker-page}/**/*.{ts,tsx}',
      'bench/**/*.ts',
    ],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  {
    // A wording or a rule per line: data in TypeScript's clothes.
    files: ['**/content/**/*.ts', '**/lexicon/**/*.ts', '**/messages.zh.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // What people run in a terminal talks to the terminal.
    files: ['scripts/**', 'bench/**', 'test/evaluation/**', 'app/main.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['admin/{ui,worker-page}/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
);
