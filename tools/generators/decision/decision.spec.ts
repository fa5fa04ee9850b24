import { describe, expect, it } from '@jest/globals';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import decision from './decision';

describe('the decision generator', () => {
  it('gives the first decision number 1', () => {
    const tree = createTreeWithEmptyWorkspace();
    decision(tree, { title: 'One write door', date: '2026-11-21' });
    expect(tree.read('docs/decisions/0001-one-write-door.md', 'utf8')).toContain('# 1. One write door\nAccepted, 2026-11-21.');
  });

  it('goes on from the highest number', () => {
    const tree = createTreeWithEmptyWorkspace();
    tree.write('docs/decisions/0011-something.md', '');
    decision(tree, { title: "Fastify, and a compiled query's cost" });
    expect(tree.children('docs/decisions')).toContain('0012-fastify-and-a-compiled-query-s-cost.md');
  });
});
