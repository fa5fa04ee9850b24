import { names, type Tree } from '@nx/devkit';

interface Options {
  name: string;
  timestamp?: number;
}

const index = 'apps/api/migrations/index.ts';

/** Writes an empty migration and puts it at the end of the timeline. */
export default function migration(tree: Tree, { name, timestamp = Date.now() }: Options): void {
  const className = `${names(name).className}${timestamp}`;
  const timeline = tree.read(index, 'utf8') ?? '';
  const latest = Math.max(0, ...[...timeline.matchAll(/'\.\/(\d+)-/g)].map(([, time]) => Number(time)));
  if (timestamp <= latest) throw new Error(`A migration of ${timestamp} would come before the last one, of ${latest}.`);
  tree.write(`apps/api/migrations/${timestamp}-${name}.ts`, empty(className));
  const withImport = timeline.replace(/(\n\n)/, `\nimport { ${className} } from './${timestamp}-${name}';$1`);
  tree.write(index, withImport.replace(/\n\];/, `\n  ${className},\n];`));
}

const empty = (className: string) => `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
`;
