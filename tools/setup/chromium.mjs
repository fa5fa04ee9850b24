/** Finds a browser for the journeys. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The first one draws to no window: it does the same with a fifth less work.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
const mac = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** The path of a Chromium or Chrome (CHROMIUM_PATH first), or undefined. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...mac];
  return candidates.find((path) => path && existsSync(path));
}

/** What to tell a person who has none. */
export const howToGetChromium = 'no Chromium: install the package "chromium-headless-shell" (apt-get install chromium-headless-shell), or set CHROMIUM_PATH to a Chrome or Chromium';
