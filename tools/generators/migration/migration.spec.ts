import { describe, expect, it } from '@jest/globals';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import type { Tree } from '@nx/devkit';
import migration from './migration';

function timeline(): Tree {
  const tree = createTreeWithEmptyWorkspace();
  const before = "import { First1000 } from './1000-first';\n\n/** Oldest first. */\nexport const migrations = [\n  First1000,\n];\n";
  tree.write('apps/api/migrations/index.ts', before);
  return tree;
}

describe('the migration generator', () => {
  it('adds a migration at the end of the timeline', () => {
    const tree = timeline();
    migration(tree, { name: 'add-shared-at', timestamp: 2000 });
    expect(tree.read('apps/api/migrations/2000-add-shared-at.ts', 'utf8')).toContain('class AddSharedAt2000 implements');
    expect(tree.read('apps/api/migrations/index.ts', 'utf8')).toBe(
      "import { First1000 } from './1000-first';\nimport { AddSharedAt2000 } from './2000-add-shared-at';\n\n/** Oldest first. */\nexport const migrations = [\n  First1000,\n  AddSharedAt2000,\n];\n",
    );
  });

  it('refuses a moment before the last migration', () => {
    expect(() => migration(timeline(), { name: 'too-late', timestamp: 999 })).toThrow('come before the last one');
  });
});
