import { openTestDatabase } from './test-database.mjs';

/** Jest runs this once before the API's specs; the workers inherit the variables. */
export default async function start() {
  globalThis.testDatabase = await openTestDatabase();
  process.env.TEST_DATABASE_URL = globalThis.testDatabase.url;
  process.env.TEST_DATABASE_TEMPLATE = globalThis.testDatabase.template;
}
