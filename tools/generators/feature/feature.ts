import { generateFiles, names, type Tree } from '@nx/devkit';

interface Options {
  name: string;
  noun: string;
  tier?: 'ground' | 'work' | 'watch';
}

/** Makes libs/<name> with api and web. Returns what Nx does afterwards: say which steps only a person can take. */
export default function feature(tree: Tree, { name, noun, tier = 'work' }: Options): () => void {
  if (tree.exists(`libs/${name}`)) throw new Error(`The room libs/${name} is there already.`);
  const { className: Room } = names(name);
  const { className: Noun, propertyName: variable } = names(noun);
  const table = `${noun.replaceAll('-', '_')}s`;
  const words = { name, noun, Room, Noun, variable, subject: noun.replaceAll('-', '_'), table, tier };
  generateFiles(tree, `${import.meta.dirname}/files`, `libs/${name}`, words);
  return () => {
    console.log(`\nNext: name ${table} in the contract (subjects, permissions, events), answer them in ${name}.policy.ts,`);
    console.log(`make the table (npx nx g ./tools/generators:migration create-${table.replaceAll('_', '-')}), add ${Room}Module to apps/api/src/app.module.ts.`);
  };
}
