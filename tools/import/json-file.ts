import { readFile, stat } from 'node:fs/promises';
import { UnreadableSource } from './source';

const MEBIBYTE = 1024 * 1024;
const MOST_BYTES = 200 * MEBIBYTE;

/**
 * The text of an export in JSON, which is read whole.
 * @throws UnreadableSource when it is larger than 200 MiB
 */
export async function textOf(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new UnreadableSource(`${path} is ${Math.ceil(size / MEBIBYTE)} MiB; an export in JSON may be at most 200 MiB: divide it, for example by category.`);
  return (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
}

/** @throws UnreadableSource when it is no JSON */
export function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableSource(`${path} is no JSON.`);
  }
}
