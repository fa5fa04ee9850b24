/** The walls of the house: who may import whom. Sides meet in the contract, imports point down, work and watch rooms never see each other. */
export const walls = {
  enforceBuildableLibDependency: false,
  // The seed and the import are written in tools and bundled with the API, their only reader; the build of the web knows how to slim libs/ui.
  allow: ['../../../tools/seed/**', '../../../tools/import/**', '../../tools/setup/demo-people.mjs', '../../libs/ui/vite-plugin.ts', '../../../libs/ui/src/styles.css', '../../libs/ui/src/testing.ts'],
  depConstraints: [
    { sourceTag: 'side:contract', onlyDependOnLibsWithTags: ['side:contract'] },
    { sourceTag: 'side:api', onlyDependOnLibsWithTags: ['side:contract', 'side:api'] },
    { sourceTag: 'side:web', onlyDependOnLibsWithTags: ['side:contract', 'side:web'] },
    { sourceTag: 'side:e2e', onlyDependOnLibsWithTags: ['side:contract'] },
    { sourceTag: 'side:tools', onlyDependOnLibsWithTags: ['*'] },
    { sourceTag: 'tier:base', onlyDependOnLibsWithTags: ['tier:base'] },
    { sourceTag: 'tier:ground', onlyDependOnLibsWithTags: ['tier:base', 'tier:ground'] },
    { sourceTag: 'tier:work', onlyDependOnLibsWithTags: ['tier:base', 'tier:ground'] },
    { sourceTag: 'tier:watch', onlyDependOnLibsWithTags: ['tier:base', 'tier:ground', 'tier:work'] },
    { sourceTag: 'tier:app', onlyDependOnLibsWithTags: ['tier:base', 'tier:ground', 'tier:work', 'tier:watch'] },
  ],
};
