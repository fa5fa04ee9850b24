import { v7 as uuid } from 'uuid';
import { graphql } from '../chaos/graphql.ts';
import type { Person } from '../chaos/recording.ts';

const start = 'mutation ($input: StartThreadInput!) { startThread(input: $input) { thread { id } } }';
const add = 'mutation ($input: AddPostInput!) { addPost(input: $input) { post { id ordinal } } }';
const react = 'mutation ($input: AddReactionInput!) { addReaction(input: $input) { __typename } }';

/** What is written about in a group, in the lengths and forms in which people write. */
const said = [
  'Dat herkennen wij ook.',
  'Bij ons duurde het **twee raadsperiodes** voordat het werkte. Wat hielp: een vaste griffier die de inwoners belt.',
  'Wij hebben vorig jaar een burgerberaad gehouden en merkten dat vooral de terugkoppeling naar de raad veel tijd vroeg. Drie avonden waren te weinig; de vierde was nodig om tot een advies te komen dat iedereen droeg.',
  'Wat wij anders zouden doen:\n\n- eerder beginnen met loten\n- een *onafhankelijke* voorzitter\n- een avond minder, maar met eten vooraf\n\nDe rest vonden we goed gaan.',
  '> Hoe betrek je jongeren?\n\nVia de scholen, en dan niet met een brief maar met een gesprek in de klas. Zie [de handreiking](https://www.example.nl/handreiking).',
  'Ik heb de begroting erbij gezocht. Het ging om ongeveer € 40.000, waarvan de helft naar de begeleiding ging.\n\nAls je wilt stuur ik je het overzicht; het staat nog niet online. De portefeuillehouder is akkoord dat we het delen binnen deze groep.\n\nGroet en tot donderdag.',
  'Eens! 👍',
  '1. Vraag het college om een duidelijke opdracht\n2. Spreek af wat er met het advies gebeurt\n3. Vertel dat ook aan de deelnemers\n\nZonder stap 2 zouden wij er niet meer aan beginnen.',
];

/** How many write at the same time. */
const AT_ONCE = 16;

/** A thread of so many posts, all of them through the services: every seventh answers an earlier one, every tenth gets a reaction. */
export async function aThreadOf(node: string, people: readonly Person[], groupId: string, posts: number): Promise<string> {
  const [first] = people as [Person];
  const input = { subject: { type: 'group', id: groupId }, kind: 'question', title: `Wat bespreken we in ${posts} berichten?`, body: 'Waar lopen jullie tegenaan?', clientId: uuid() };
  const { startThread } = await graphql<{ startThread: { thread: { id: string } } }>(node, first.cookie, start, { input });
  const threadId = startThread.thread.id;
  const ids: string[] = [];
  let next = 2;
  const write = async (person: Person): Promise<void> => {
    while (next <= posts) {
      const n = next++;
      const parentId = n % 7 === 0 ? ids.at(-1 - (n % 40)) : undefined;
      const { id } = await addPost(node, person, threadId, `${said[n % said.length]} (${n})`, parentId);
      ids.push(id);
      if (n % 10 === 0) await graphql(node, person.cookie, react, { input: { postId: id, kind: 'thanks' } });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, n) => write(people[n % people.length]!)));
  return threadId;
}

/** Adds a post. @returns its id and ordinal */
export async function addPost(node: string, person: Person, threadId: string, body: string, parentId?: string): Promise<{ id: string; ordinal: number }> {
  const { addPost: added } = await graphql<{ addPost: { post: { id: string; ordinal: number } } }>(node, person.cookie, add, { input: { threadId, body, parentId, clientId: uuid() } });
  return added.post;
}
