import 'reflect-metadata';
import { ConfigError, DatabaseError } from '@leerkring/platform/api';
import { CommandError } from './command-error';
import { commands } from './commands';

const [name = 'serve', ...args] = process.argv.slice(2);

try {
  const command = commands[name];
  if (!command) throw new CommandError(`There is no command ${name}; use one of ${Object.keys(commands).join(', ')}.`);
  await command(args);
} catch (error) {
  process.stderr.write(`leerkring: ${sentenceOf(error)}\n`);
  process.exit(1);
}

/** One sentence for the operator; a stack only when it is a mistake of ours. */
function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DatabaseError || error instanceof CommandError) return error.message;
  const { code, port, message, stack } = error as { code?: string; port?: number; message?: string; stack?: string };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; set PORT to a free one.`;
  if (code === 'EACCES') return `Port ${port} needs rights that this account does not have; set PORT to one above 1024.`;
  if (code === 'ENOSPC' || code === '53100') return 'The disk is full; make room and start again, nothing was lost.';
  return stack ?? message ?? String(error);
}
