/** Gives the screen specs what a browser has and jsdom lacks; a spec that asks for the node environment gets nothing. */
if (typeof document !== 'undefined') await import('../../libs/ui/src/testing.ts');
