import { describe, expect, it } from '@jest/globals';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import feature from './feature';

describe('the feature generator', () => {
  it('makes a room with an api and a web side, in the tier that was asked for', () => {
    const tree = createTreeWithEmptyWorkspace();
    feature(tree, { name: 'lessons', noun: 'lesson', tier: 'work' });
    const tags = (side: string) => JSON.parse(tree.read(`libs/lessons/${side}/project.json`, 'utf8')!) as { name: string; tags: string[] };
    expect(tags('api')).toMatchObject({ name: 'lessons-api', tags: ['side:api', 'tier:work'] });
    expect(tags('web')).toMatchObject({ name: 'lessons-web', tags: ['side:web', 'tier:work'] });
    expect(tree.children('libs/lessons')).toEqual(expect.arrayContaining(['README.md', 'api', 'web']));
  });

  it('names table, class and files after the noun', () => {
    const tree = createTreeWithEmptyWorkspace();
    feature(tree, { name: 'calls', noun: 'open-call' });
    const entity = tree.read('libs/calls/api/src/open-call.entity.ts', 'utf8');
    expect(entity).toContain("@Entity('open_calls')\nexport class OpenCall {");
    expect(tree.read('libs/calls/api/src/calls.policy.ts', 'utf8')).toContain("Policy<'open_call'>");
  });

  it('leaves an existing room alone', () => {
    const tree = createTreeWithEmptyWorkspace();
    tree.write('libs/lessons/README.md', 'ours');
    expect(() => feature(tree, { name: 'lessons', noun: 'lesson' })).toThrow('there already');
  });
});
