import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const isOwn = (id) => /^[./]/.test(id) || id.startsWith('@leerkring/') || id.startsWith('@oxc-project/runtime') || id.startsWith('\0');

/** One file for the API, one for what only the seed needs, and one for each thread that reads documents: our own sources inside, packages outside. Decorator flags and aliases come from the tsconfig. */
export default {
  input: { main: here('apps/api/src/main.ts'), 'text-worker': here('libs/platform/api/src/extracting/text-worker.ts'), 'table-worker': here('libs/platform/api/src/extracting/table-worker.ts'), 'metadata-worker': here('libs/platform/api/src/storage/metadata/metadata-worker.ts') },
  platform: 'node',
  tsconfig: here('tsconfig.api.json'),
  // Also the helpers of the compiler (@oxc-project/runtime, ids that begin with \0) stay inside: they are no packages of ours.
  external: (id) => !isOwn(id),
  moduleTypes: { '.csv': 'text', '.txt': 'text', '.graphql': 'text', '.md': 'text' },
  output: { dir: here('dist/api'), entryFileNames: '[name].js', chunkFileNames: '[name].js', format: 'esm', sourcemap: true, keepNames: true },
};
