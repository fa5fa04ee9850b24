import { allNamesIn, mentionParts, namedIn } from '@leerkring/contract';
import { useAccountId } from '@leerkring/platform/web';
import { Link } from '@leerkring/ui';
import './mentioning.css';

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'])/;

interface ChatWordsProps {
  body: string;
  /** Whom they mention, with the names of now; left out: as they were called. */
  mentions?: readonly { id: string; name: string }[];
}

/** What somebody said, with people who are mentioned, and web addresses that can be followed. */
export function ChatWords({ body, mentions = allNamesIn(body) }: ChatWordsProps) {
  const me = useAccountId();
  const names = new Map(mentions.map(({ id, name }) => [id, name]));
  return mentionParts(body).map((part, index) =>
    typeof part === 'string' ? (
      <WithLinks key={index}>{part}</WithLinks>
    ) : (
      <span key={index} className={part.id === me ? 'chat-mention chat-mention--me' : 'chat-mention'}>
        @{names.get(part.id) ?? part.name}
      </span>
    ),
  );
}

/** The same as plain text. */
export function plainWords({ body, mentions }: { body: string; mentions?: readonly { id: string; name: string }[] }): string {
  return namedIn(body, mentions);
}

function WithLinks({ children }: { children: string }) {
  return children.split(address).map((part, index) =>
    index % 2 ? (
      <Link key={index} href={part} target="_blank" rel="noreferrer">
        {part}
      </Link>
    ) : (
      part
    ),
  );
}
