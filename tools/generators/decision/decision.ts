import { names, type Tree } from '@nx/devkit';

interface Options {
  title: string;
  date?: string;
}

const folder = 'docs/decisions';

/** Writes docs/decisions/NNNN-title.md under the next number. */
export default function decision(tree: Tree, { title, date = new Date().toISOString().slice(0, 10) }: Options): void {
  const numbers = tree.children(folder).map((file) => Number(/^(\d{4})-/.exec(file)?.[1] ?? 0));
  const number = Math.max(0, ...numbers) + 1;
  const slug = names(title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')).fileName.replaceAll(/^-|-$/g, '');
  tree.write(`${folder}/${String(number).padStart(4, '0')}-${slug}.md`, record(number, title, date));
}

const record = (number: number, title: string, date: string) => `# ${number}. ${title}
Accepted, ${date}.

**Context.** What makes us choose, and what we know.

**Decision.** The choice, in the present tense.

**Consequences.** What becomes easier, what becomes harder, and when to look at it again.
`;
