import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { importFieldNames, importKinds, importReasonSentence, type ImportKind } from '@leerkring/contract';
import { AccountsService } from '@leerkring/identity/api';
import { ImportRunner, ImportTrials, ImportsService, type Import, type Trial } from '@leerkring/imports/api';
import { DomainError } from '@leerkring/platform/api';
import { number } from './report';
import { UnreadableSource } from './source';

/** A list of people to bring in, as the browser does at /beheer/importeren. */
export interface ListWishes {
  kind: ImportKind;
  path: string;
  /** Name of the sheet; the first one with lines when left out. */
  sheet: string | null;
  /** Address of the programme manager or administrator in whose name it happens; null: the operator. */
  as: string | null;
  apply: boolean;
}

/** What was asked for on the command line; null when it is no list, or cannot be understood. */
export function listWishesOf(args: readonly string[]): ListWishes | null {
  const words = [...args];
  const valueOf = (option: string): string | null => {
    const at = words.indexOf(option);
    return at === -1 ? null : (words.splice(at, 2)[1] ?? '');
  };
  const [sheet, as] = [valueOf('--sheet'), valueOf('--as')];
  const apply = words.includes('--apply');
  const [kind, path, more] = words.filter((word) => word !== '--apply');
  const known = importKinds.find((one) => one === kind);
  return known && path && more === undefined && sheet !== '' && as !== '' ? { kind: known, path, sheet, as, apply } : null;
}

/**
 * Tries the list, and brings it in when that was asked for; tells what came of it by `say`.
 * @throws UnreadableSource when the file cannot be used; its message is for the operator
 */
export async function importList(app: Pick<INestApplicationContext, 'get'>, wishes: ListWishes, say: (sentence: string) => void): Promise<void> {
  const [service, trials, runner] = [app.get(ImportsService), app.get(ImportTrials), app.get(ImportRunner)];
  const begunById = await personOf(app, wishes);
  const imported = await fileOf(service, wishes);
  const trial = await trials.try(imported);
  if (!trial) throw new UnreadableSource(`These columns are missing: ${service.missing(imported).map((field) => importFieldNames[field].nl).join(', ')}.`);
  tell(trial, say);
  if (!wishes.apply) return say('Nothing was written: this was a dry run. Add --apply to bring it in.');
  await service.beginByOperator({ ...imported, begunById });
  await runner.run(imported.id);
  const { added, changed, same } = await service.countsOf(imported.id);
  say(`This was written: ${number(added)} new, ${number(changed)} changed, ${number(same)} stayed the same.`);
}

function tell({ counts: { added, changed, same }, faulty, lines }: Trial, say: (sentence: string) => void): void {
  say(`New:      ${number(added)}`);
  say(`Changed:  ${number(changed)}`);
  say(`Same:     ${number(same)}`);
  say(`Faulty:   ${number(faulty)}`);
  for (const { line, reasons, outcome } of lines) if (outcome === 'faulty') say(`  line ${line}: ${reasons.map((reason) => importReasonSentence(reason, 'en')).join(' ')}`);
}

async function fileOf(service: ImportsService, { kind, path, sheet }: ListWishes): Promise<Import> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) throw new UnreadableSource(`There is no file ${path}.`);
  const imported = await service.read({ kind, fileName: basename(path), bytes: new Uint8Array(bytes) }).catch((error: unknown) => {
    throw error instanceof DomainError ? new UnreadableSource(error.message) : error;
  });
  if (sheet === null) return imported;
  const index = imported.sheets.findIndex(({ name }) => name === sheet);
  if (index < 0) throw new UnreadableSource(`There is no sheet ${sheet}; there is ${imported.sheets.map(({ name }) => name).join(', ')}.`);
  return service.onSheet(imported, index);
}

async function personOf(app: Pick<INestApplicationContext, 'get'>, { kind, as }: ListWishes): Promise<string | null> {
  if (as === null && kind === 'groups') throw new UnreadableSource('Who invites people to groups? Add --as <e-mail address of a programme manager>.');
  if (as === null) return null;
  const account = await app.get(AccountsService).byEmail(as);
  if (!account) throw new UnreadableSource(`Nobody has an account with the address ${as}.`);
  return account.id;
}
