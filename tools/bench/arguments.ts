/** What the person asks of `npm run bench`. */
import { Stop } from '../setup/say.mjs';

export interface Wanted {
  /** Names of scenarios. */
  names: string[];
  rounds: number;
  /** Length of one measurement. */
  seconds: number;
  /** Length of the big day. */
  minutes: number;
  /** Rest after a start, before an idle server is looked at. */
  restSeconds: number;
  /** Names of further adapters in `targets/` to put beside the others. */
  beside: string[];
}

const usage = (all: readonly string[]): string =>
  `Use: npm run bench -- [${all.join('|')} …] [--rounds N] [--seconds N] [--minutes N] [--beside <target>] [--quick]`;

/** @throws Stop with the way to use it */
export function readArguments(args: readonly string[], all: readonly string[]): Wanted {
  const quick = args.includes('--quick');
  const wanted: Wanted = { names: [], rounds: quick ? 1 : 3, seconds: quick ? 3 : 10, minutes: quick ? 0.25 : 5, restSeconds: quick ? 5 : 30, beside: [] };
  // `--rounds=1` is `--rounds 1`.
  const words = args.flatMap((arg) => (arg.startsWith('--') ? arg.split('=') : [arg])).filter((arg) => arg !== '--quick');
  while (words.length) {
    const word = words.shift()!;
    if (word === '--rounds' || word === '--seconds' || word === '--minutes') wanted[word.slice(2) as 'rounds'] = positive(word, words.shift(), all);
    else if (word === '--beside' && words[0]) wanted.beside.push(words.shift()!);
    else if (all.includes(word)) wanted.names.push(word);
    else throw new Stop(`${word} is not understood. ${usage(all)}`);
  }
  if (!wanted.names.length) wanted.names = [...all];
  return wanted;
}

function positive(option: string, value: string | undefined, all: readonly string[]): number {
  const number = Number(value);
  if (!(number > 0) || (option === '--rounds' && !Number.isInteger(number))) throw new Stop(`${option} needs a number above 0. ${usage(all)}`);
  return number;
}
