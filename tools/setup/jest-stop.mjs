/** Ends what jest-start.mjs began. */
export default async function stop() {
  await globalThis.testDatabase.close();
}
