/**
 * No promise is forgotten: a write that nobody waits for fails unseen. This part of the lint needs types, so it runs once over the whole
 * house, in two processes side by side like tools/checks/types.mjs; in the lint of every single project it would cost minutes.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { root } from '../setup/say.mjs';

/** The same files as in the tsconfig of the side. */
const files = {
  api: ['apps/api/**/*.ts', 'libs/*/api/**/*.ts', 'libs/contract/src/**/*.ts', 'tools/**/*.ts'],
  web: ['apps/{web,e2e}/**/*.{ts,tsx}', 'libs/*/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
};

const rules = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
};

async function check(side) {
  const project = [`tools/checks/tsconfig.${side}.json`];
  const overrideConfig = [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { project, tsconfigRootDir: root } }, rules }];
  const eslint = new ESLint({ cwd: root, overrideConfig, ruleFilter: ({ ruleId }) => ruleId in rules });
  const results = await eslint.lintFiles(files[side]);
  const words = await (await eslint.loadFormatter('stylish')).format(results);
  if (words) console.log(words);
  return results.some(({ errorCount }) => errorCount > 0) ? 1 : 0;
}

const beside = (side) => new Promise((resolve) => spawn(process.execPath, [fileURLToPath(import.meta.url), side], { cwd: root, stdio: 'inherit' }).on('exit', resolve));

const [, , side] = process.argv;
if (side) process.exit(await check(side));
const codes = await Promise.all(Object.keys(files).map(beside));
process.exit(codes.every((code) => code === 0) ? 0 : 1);
