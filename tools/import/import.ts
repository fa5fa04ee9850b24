import { stat } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { ThreadImports } from '@leerkring/discussions/api';
import { Group } from '@leerkring/groups/api';
import { AccountsService, PlaceholdersService } from '@leerkring/identity/api';
import { Clock, PlatformModule, Works, type Config } from '@leerkring/platform/api';
import { DataSource } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { BringIn } from './bring-in';
import { readDiscourse } from './discourse';
import { importList, type ListWishes } from './lists';
import { readMail } from './mail';
import { readNodebb } from './nodebb';
import { Report, number } from './report';
import { UnreadableSource } from './source';

export { listWishesOf } from './lists';
export { UnreadableSource } from './source';

const readers = { discourse: readDiscourse, nodebb: readNodebb, mbox: readMail };

export interface Wishes {
  format: keyof typeof readers;
  path: string;
  /** Id or exact name of the learning group. */
  group: string;
  apply: boolean;
}

/** What was asked for on the command line; null when it cannot be understood. */
export function wishesOf(args: readonly string[]): Wishes | null {
  const words = [...args];
  const apply = words.includes('--apply');
  if (apply) words.splice(words.indexOf('--apply'), 1);
  const at = words.indexOf('--group');
  const [, group] = at === -1 ? [] : words.splice(at, 2);
  const [format, path, more] = words;
  if (!format || !Object.hasOwn(readers, format) || !path || !group || more !== undefined) return null;
  return { format: format as Wishes['format'], path, group, apply };
}

/**
 * Reads the file and brings it into the group, or counts what that would do; tells how far it is by `say`.
 * @throws UnreadableSource when the file or the group cannot be used; its message is for the operator
 */
export async function importInto(app: Pick<INestApplicationContext, 'get'>, { format, path, group, apply }: Wishes, say: (sentence: string) => void): Promise<Report> {
  const { id, name } = await groupOf(app.get(DataSource), group);
  if (!(await stat(path).catch(() => null))?.isFile()) throw new UnreadableSource(`There is no file ${path}.`);
  const report = new Report();
  const source = await readers[format](path, { report, now: app.get(Clock).now(), say });
  say(`${number(source.size)} posts in ${path}, for the group ${name} (${id}).`);
  const rooms = { works: app.get(Works), imports: app.get(ThreadImports), placeholders: app.get(PlaceholdersService), accounts: app.get(AccountsService) };
  await new BringIn(rooms, { groupId: id, apply, report, say }).run(source);
  return report;
}

/** The whole command: opens the rooms, imports, and tells what came of it. */
export async function runImport(config: Config, rooms: Type, wishes: Wishes, say: (sentence: string) => void): Promise<void> {
  await inRooms(config, rooms, async (app) => {
    const report = await importInto(app, wishes, say);
    for (const line of report.lines()) say(line);
    say(wishes.apply ? 'This was written.' : 'Nothing was written: this was a dry run. Add --apply to bring it in.');
  });
}

/** The whole command for a list of people. */
export async function runListImport(config: Config, rooms: Type, wishes: ListWishes, say: (sentence: string) => void): Promise<void> {
  await inRooms(config, rooms, (app) => importList(app, wishes, say));
}

async function inRooms(config: Config, rooms: Type, task: (app: INestApplicationContext) => Promise<void>): Promise<void> {
  class ImportModule {}
  // ROLE web: what the running server has to work off stays its own.
  const root = { module: ImportModule, imports: [PlatformModule.forRoot({ ...config, ROLE: 'web' }), rooms] };
  const app = await NestFactory.createApplicationContext(root, { logger: ['error'], abortOnError: false });
  try {
    await task(app);
  } finally {
    await app.close();
  }
}

async function groupOf(database: DataSource, wanted: string): Promise<Group> {
  const groups = await database.manager.findBy(Group, isUuid(wanted) ? { id: wanted } : { name: wanted });
  if (!groups.length) throw new UnreadableSource(`There is no group with the id or the exact name ${wanted}.`);
  if (groups.length > 1) throw new UnreadableSource(`There are ${groups.length} groups with the name ${wanted}; give its id: ${groups.map(({ id }) => id).join(' or ')}.`);
  return groups[0]!;
}
