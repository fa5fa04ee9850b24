/** Gives every project.json its targets: lint, typecheck and test. Nx runs this for all projects at once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createNodesFromFiles } from '@nx/devkit';

export const name = 'leerkring';

export const createNodesV2 = [
  '{apps,libs,tools}/**/project.json',
  (files, options, context) => createNodesFromFiles((file) => ({ projects: { [dirname(file)]: { targets: targets(dirname(file), context.workspaceRoot) } } }), files, options, context),
];

/** The targets of the project in this folder; jest only where there are specs. */
function targets(root, workspace) {
  const { tags = [] } = JSON.parse(readFileSync(join(workspace, root, 'project.json'), 'utf8'));
  const shared = { cache: true, options: { cwd: '{workspaceRoot}' } };
  const sources = ['default', '^default'];
  const found = {
    lint: { ...shared, command: `eslint --max-warnings 0 --pass-on-no-patterns --no-error-on-unmatched-pattern ${root}`, inputs: ['default', '^default', 'lint', { externalDependencies: ['eslint'] }] },
    typecheck: { ...shared, command: `tsc --noEmit -p ${root}`, inputs: [...sources, 'house'] },
  };
  if (hasSpecs(join(workspace, root))) {
    const side = tags.includes('side:web') ? 'web' : 'api';
    const command = `node --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js --selectProjects ${side} -- ${root}/`;
    found.test = { ...shared, command, inputs: [...sources, 'test', ...(side === 'api' ? ['tables'] : [])] };
  }
  return found;
}

function hasSpecs(folder) {
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => /\.spec\.tsx?$/.test(file) && !file.includes('node_modules'));
}
