/**
 * No promise is forgotten: a write that nobody waits for fails unseen. This part of the lint needs types, so it runs once over the whole
 * house, in one process per side like tools/checks/types.mjs; in the lint of every single project it would cost minutes.
 */
import { ESLint } from 'eslint';
import { root } from '../setup/say.mjs';

const rules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
};
const project = ['tools/checks/tsconfig.api.json', 'tools/checks/tsconfig.web.json'];
const overrideConfig = [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { project, tsconfigRootDir: root } }, rules }];

const eslint = new ESLint({ cwd: root, overrideConfig, ruleFilter: ({ ruleId }) => ruleId in rules });
const results = await eslint.lintFiles(['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}', 'tools/**/*.ts']);
const formatter = await eslint.loadFormatter('stylish');
const words = await formatter.format(results);
if (words) console.log(words);
process.exit(results.some(({ errorCount }) => errorCount > 0) ? 1 : 0);
