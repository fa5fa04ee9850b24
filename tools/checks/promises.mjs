/**
 * Types, and no promise forgotten: a write that nobody waits for fails unseen. That part of the lint needs types, so one program of the
 * compiler serves both; it runs once over the whole house, in two processes side by side. In the lint of every single project it would
 * cost minutes.
 */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import ts from 'typescript';
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

/** Reads the files of a side; the lint needs nodes that know their parents. */
function programOf(side) {
  const file = join(root, `tools/checks/tsconfig.${side}.json`);
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  const { options, fileNames, errors } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(file), {}, file);
  if (errors.length) throw new Error(ts.flattenDiagnosticMessageText(errors[0].messageText, ' '));
  return ts.createProgram(fileNames, options, ts.createCompilerHost(options, true));
}

/** What the compiler has to say, as `tsc` prints it. */
function typeErrors(program) {
  const host = { getCurrentDirectory: () => root, getCanonicalFileName: (name) => name, getNewLine: () => '\n' };
  return ts.formatDiagnosticsWithColorAndContext(ts.getPreEmitDiagnostics(program), host);
}

async function forgottenPromises(side, program) {
  const overrideConfig = [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parserOptions: { programs: [program], tsconfigRootDir: root } }, rules }];
  const eslint = new ESLint({ cwd: root, overrideConfig, ruleFilter: ({ ruleId }) => ruleId in rules });
  const results = (await eslint.lintFiles(files[side])).filter(({ errorCount }) => errorCount > 0);
  return results.length ? (await eslint.loadFormatter('stylish')).format(results) : '';
}

async function check(side) {
  const program = programOf(side);
  const found = [typeErrors(program), await forgottenPromises(side, program)].filter(Boolean);
  for (const words of found) console.error(words);
  return found.length ? 1 : 0;
}

const beside = (side) => new Promise((resolve) => spawn(process.execPath, [fileURLToPath(import.meta.url), side], { cwd: root, stdio: 'inherit' }).on('exit', resolve));

const [, , side] = process.argv;
if (side) process.exit(await check(side));
const codes = await Promise.all(Object.keys(files).map(beside));
process.exit(codes.every((code) => code === 0) ? 0 : 1);
