import type { Plugin } from 'vite';

const otherLanguage = /[\\/]react-aria(?:-components)?[\\/].*[\\/]intl[\\/].*[\\/](?!nl-NL|en-US)[a-z]{2}-[A-Z]{2}\.mjs$/;
const barrel = /[\\/]libs[\\/](?:ui|[^\\/]+[\\/]web)[\\/]src[\\/]index\.ts$/;

/**
 * Keeps the first load small: leaves out the languages of React Aria that we do not speak,
 * and lets a part that only one page uses travel with that page instead of with the index.ts of its room.
 */
export function ui(): Plugin {
  return {
    name: 'leerkring-ui',
    enforce: 'pre',
    load: { filter: { id: otherLanguage }, handler: () => 'export default {};' },
    transform: { filter: { id: barrel }, handler: (code) => ({ code, map: null, moduleSideEffects: false }) },
  };
}
