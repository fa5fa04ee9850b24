import { inviteAdmin } from '@leerkring/identity/api';
import { migrate, onceReachable, printSchemaOf, readConfig, type Config } from '@leerkring/platform/api';
import { isDemoNeeded } from '../../../tools/seed/needed';
import { migrations } from '../migrations';
import { RoomsModule } from './app.module';
import { CommandError } from './command-error';
import { serve } from './serve';

const MOST_LOAD = 5000;

/** What `dist/api/main.js <name>` can do. */
export const commands: Record<string, (args: string[]) => Promise<void>> = {
  serve: async () => serve(readConfig()),
  migrate: async () => void (await upToDate()),
  seed: async (args) => seed(await upToDate(), args),
  admin: async (args) => admin(args),
  import: async (args) => bringIn(args),
  schema: async () => {
    process.stdout.write(await printSchemaOf(RoomsModule));
  },
};

async function upToDate(): Promise<Config> {
  const config = readConfig();
  await onceReachable(config, () => migrate(config, migrations));
  return config;
}

async function seed(config: Config, [option, value]: string[]): Promise<void> {
  if (option === undefined) {
    if (!(await isDemoNeeded(config))) return say('There is something in the database already: nothing was changed.');
    const { seedDemo } = await import('../../../tools/seed/demo');
    await seedDemo(config, RoomsModule);
    return say('The demo is in.');
  }
  const count = Number(value);
  if (option !== '--load' || !Number.isInteger(count) || count < 1 || count > MOST_LOAD) {
    throw new CommandError(`Use: npm run seed, or npm run seed -- --load <1 to ${MOST_LOAD}>.`);
  }
  const { seedLoad } = await import('../../../tools/seed/load');
  say(`load-1 to load-${count} sit in group ${await seedLoad(config, RoomsModule, count)}.`);
}

async function admin([verb, email]: string[]): Promise<void> {
  if (verb !== 'invite' || !email?.includes('@')) throw new CommandError('Use: npm run admin -- invite <email>.');
  const { openRooms } = await import('../../../tools/seed/demo');
  const { app, clock } = await openRooms(await upToDate(), RoomsModule);
  clock.justNow(0);
  try {
    say(`This link works once, for 48 hours: ${await inviteAdmin(app, email)}`);
  } finally {
    await app.close();
  }
}

async function bringIn(args: string[]): Promise<void> {
  const { UnreadableSource, listWishesOf, runImport, runListImport, wishesOf } = await import('../../../tools/import/import');
  const [list, wishes] = [listWishesOf(args), wishesOf(args)];
  if (!list && !wishes) throw new CommandError('Use: npm run import -- <discourse|nodebb|mbox> <file> --group <id or exact name> [--apply], or npm run import -- <contacts|groups> <file> [--sheet <name>] [--as <e-mail address>] [--apply].');
  // A dry run writes nothing, migrations included.
  const config = (list ?? wishes!).apply ? await upToDate() : readConfig();
  const done = list ? runListImport(config, RoomsModule, list, say) : runImport(config, RoomsModule, wishes!, say);
  await done.catch((error: unknown) => {
    if (error instanceof UnreadableSource) throw new CommandError(error.message);
    const isOlder = ['42P01', '42703'].includes((error as { code?: string }).code ?? '');
    throw isOlder ? new CommandError('The database is of an older version: start Leerkring once, and try again.') : error;
  });
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
