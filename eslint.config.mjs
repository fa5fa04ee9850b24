import nx from '@nx/eslint-plugin';
import { defineConfig } from 'eslint/config';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { walls } from './tools/lint/walls.mjs';
import { anywhere, inSources, inSpecs } from './tools/lint/words.mjs';

const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.journey.ts'];
const data = ['tools/seed/**', '**/texts.ts', 'apps/api/migrations/**'];

/** Run it through Nx (`npx nx run-many -t lint`): without the project graph the walls are not checked. What needs types is in tools/checks/promises.mjs. */
export default defineConfig(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', '.nx/**', '**/generated/**', 'test-results/**', 'coverage/**'] },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'fetch', 'setTimeout', 'clearTimeout', 'performance', 'AbortController', 'URL', 'Buffer'].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    // What decorators see is needed when the program runs, and is no type import.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Nest modules are classes without members.
      '@typescript-eslint/no-extraneous-class': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    plugins: { '@nx': nx, house: { rules: { 'most-lines': builtinRules.get('max-lines') } } },
    rules: {
      '@nx/enforce-module-boundaries': ['error', walls],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      // The one above may be set aside with a reason, this one not.
      'house/most-lines': ['error', 500],
      'no-restricted-syntax': ['error', ...anywhere, ...inSources],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-empty': 'error',
      'no-fallthrough': 'error',
      'no-unreachable': 'error',
    },
  },
  // Components are markup for the most part.
  { files: ['**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] } },
  // The body of a `describe` is a list, not a function.
  { files: [...specs, '**/testing.ts', '**/testing.tsx'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  { files: specs, rules: { 'no-restricted-syntax': ['error', ...anywhere, ...inSources, ...inSpecs] } },
  { files: data, rules: { 'max-lines': 'off', 'house/most-lines': 'off', 'max-lines-per-function': 'off' } },
  { files: ['libs/platform/api/src/config/**', 'libs/platform/api/src/testing.ts', 'tools/**', 'apps/e2e/**', '*.mjs', 'apps/web/vite.config.ts'], rules: { 'no-restricted-syntax': ['error', ...anywhere] } },
  {
    files: ['apps/web/src/**', 'libs/*/web/**', 'libs/ui/src/**'],
    extends: [jsxA11y.flatConfigs.recommended],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // Focus goes where the eye goes: our own parts may ask for it, a bare element may not.
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
      // Some browsers forget what an element is once CSS changes how it is laid out; then the role is said again.
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'], table: ['table'], thead: ['rowgroup'], tbody: ['rowgroup'], tr: ['row'] }],
      'jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'], th: ['rowheader', 'columnheader'], tr: ['row'] }],
    },
  },
  {
    files: ['apps/web/src/**', 'libs/*/web/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['react-aria-components*', '@utrecht/*'], message: 'Wrap it once in libs/ui and use that.' }] }] },
  },
  {
    files: ['libs/ui/src/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['@apollo/*', '@leerkring/*'], message: 'libs/ui knows nothing of data or of the domain.' }] }] },
  },
);
