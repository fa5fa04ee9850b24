import { migrate, printSchemaOf, readConfig } from '@leerkring/platform/api';
import { migrations } from '../migrations';
import { RoomsModule } from './app.module';
import { serve } from './serve';

/** Something that was asked for in a wrong way; its message is one sentence for the operator. */
export class CommandError extends Error {}

/** What `dist/api/main.js <name>` can do. */
export const commands: Record<string, (args: string[]) => Promise<void>> = {
  serve: async () => serve(readConfig()),
  migrate: async () => migrate(readConfig(), migrations),
  schema: async () => {
    process.stdout.write(await printSchemaOf(RoomsModule));
  },
};
