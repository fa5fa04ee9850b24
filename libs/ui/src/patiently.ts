const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;
const MOST_TRIES = 20;

/**
 * Fetches code that comes later. Who is in a tunnel gets it when there is a connection again, instead of an error page.
 * @throws what the last of twenty attempts threw
 */
export async function patiently<T>(load: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await load();
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await pause(Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS));
    }
  }
}

/** Until so many milliseconds have passed, or the browser says that it is online again. */
function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}
