import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ui } from '../../libs/ui/vite-plugin.ts';

/** Aliases come from tsconfig.base.json. Nothing is inlined, because the pages allow no `data:` fonts and no inline styles. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [ui(), react()],
  resolve: { tsconfigPaths: true },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What every page needs comes in two files, of which a new version changes one: many small ones pack less well.
    chunkSizeWarningLimit: 600,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 1 }, { name: 'first', tags: ['$initial'] }] } } },
  },
});
