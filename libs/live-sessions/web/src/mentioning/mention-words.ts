import { mentionOf } from '@leerkring/contract';

interface Named {
  id: string;
  name: string;
}

/** Words as somebody typed them, with a mention wherever `@` and the full name of one of these people stand. */
export function withMentionsOf(text: string, people: readonly Named[]): string {
  if (!text.includes('@') || !people.length) return text;
  // The longest name first: 'Jan de Boer' is not 'Jan'.
  const byName = new Map([...people].sort((a, b) => b.name.length - a.name.length).map((person) => [person.name, person]));
  const names = [...byName.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}@])@(${names})(?![\\p{L}\\p{N}])`, 'gu'), (_, name: string) => mentionOf(byName.get(name)!));
}

/** What is being typed behind an `@` right before the caret: from where, and which name. Null when nothing is. */
export function searchAt(text: string, caret: number): { from: number; name: string } | null {
  const match = /(?:^|[\s(])@((?:[\p{L}\p{N}][\p{L}\p{N}'’. -]{0,39})?)$/u.exec(text.slice(0, caret));
  return match ? { from: caret - match[1]!.length - 1, name: match[1]! } : null;
}
