/**
 * The canary of the walls: lints imports that are forbidden, through the very configuration of the house, and fails unless each is reported.
 * It also takes the walls away for a moment, to show that it would notice.
 */
import { join } from 'node:path';
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { root } from '../setup/say.mjs';

const rule = '@nx/enforce-module-boundaries';

/** Every kind of forbidden import once, each stopped by one wall only, and one that is allowed: `[what, tags of the importer, tags of the imported]`. */
const forbidden = [
  ['api imports web', ['side:api', 'tier:work'], ['side:web', 'tier:ground']],
  ['web imports api', ['side:web', 'tier:work'], ['side:api', 'tier:ground']],
  ['base imports ground', ['side:api', 'tier:base'], ['side:api', 'tier:ground']],
  ['base imports work', ['side:api', 'tier:base'], ['side:api', 'tier:work']],
  ['ground imports work', ['side:api', 'tier:ground'], ['side:api', 'tier:work']],
  ['work imports work', ['side:api', 'tier:work'], ['side:api', 'tier:work']],
  ['work imports work on screen', ['side:web', 'tier:work'], ['side:web', 'tier:work']],
  ['the contract imports api', ['side:contract'], ['side:api', 'tier:base']],
];
const allowed = ['work imports ground', ['side:api', 'tier:work'], ['side:api', 'tier:ground']];

/** Projects that no wall would hold, because they carry no side, no tier, or no lint target. */
function unmarked(projects) {
  const isMarked = ({ data: { tags = [], targets = {} } }) =>
    tags.filter((tag) => tag.startsWith('side:')).length === 1 && tags.filter((tag) => tag.startsWith('tier:')).length === 1 && targets.lint && targets.typecheck;
  return projects.filter((project) => !isMarked(project)).map(({ name }) => name);
}

/** Whether the wall stops a file of one project that imports another project. */
async function isStopped(eslint, projects, [what, from, to]) {
  const has = (tags) => (project) => tags.every((tag) => project.data.tags.includes(tag));
  const importer = projects.find(has(from));
  const imported = projects.find((project) => project !== importer && has(to)(project));
  if (!importer || !imported) throw new Error(`There are no two projects for "${what}".`);
  const alias = imported.data.root.replace(/^libs\//, '@leerkring/');
  const filePath = join(root, importer.data.root, 'src/index.ts');
  const [{ messages, fatalErrorCount }] = await eslint.lintText(`export * from '${alias}';\n`, { filePath });
  if (fatalErrorCount) throw new Error(`"${what}" could not be linted: ${messages[0].message}`);
  return messages.some((message) => message.ruleId === rule);
}

const linter = (overrideConfig) => new ESLint({ cwd: root, overrideConfig });

async function unguarded(projects, eslint) {
  const passed = [];
  for (const wall of forbidden) if (!(await isStopped(eslint, projects, wall))) passed.push(wall[0]);
  return passed;
}

/** All that is wrong with the walls, in sentences. */
async function faults() {
  const graph = await createProjectGraphAsync({ exitOnError: true });
  const projects = Object.values(graph.nodes);
  const found = unmarked(projects).map((name) => `The project ${name} needs one side: and one tier: tag, and its targets.`);
  for (const what of await unguarded(projects, linter())) found.push(`The wall is open: ${what}, and lint does not mind.`);
  const withoutWalls = await unguarded(projects, linter({ rules: { [rule]: 'off' } }));
  if (withoutWalls.length !== forbidden.length) found.push('The canary still sings without walls: something else stops those imports.');
  if (await isStopped(linter(), projects, allowed)) found.push(`The wall stops what is allowed: ${allowed[0]}.`);
  return found;
}

const found = await faults();
for (const fault of found) console.error(fault);
if (!found.length) console.log(`The walls stand: ${forbidden.length} kinds of forbidden import are reported, and none of them once the walls are taken away.`);
process.exit(found.length ? 1 : 0);
