import { useMutation, useQuery } from '@apollo/client/react';
import { streamOf, type ExcerptPage, type ExcerptPlace } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useStream, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Link, Section, formatMoment, formatTime } from '@leerkring/ui';
import { ChatAttachments } from '../attaching/chat-attachments';
import type { ChatMessage } from '../fragments';
import { ChatWords } from '../mentioning/chat-words';
import { kindTexts } from '../running/texts';
import './excerpts.css';
import './excerpts.live';
import { ExcerptQuery, ObjectToExcerpt, WithdrawExcerptObjection, type ExcerptData } from './excerpts.queries';
import { texts } from './texts';

interface ExcerptAtProps {
  place: ExcerptPlace;
  /** Where it is read. */
  page: ExcerptPage;
  /** Head of the stream of that page that was fetched with it. */
  head: number;
  /** Stands inside something else, without a heading of its own. */
  inside?: boolean;
  /** Address of a message in the chat of a session. */
  hrefOf: (liveSessionId: string, ordinal: number) => string;
}

/** What a thread, a note or a lesson shows of the chat of a session, as it reads there now; nothing when it shows none. */
export function ExcerptAt({ place, page, head, inside, hrefOf }: ExcerptAtProps) {
  const t = useTexts(texts);
  const { data, refetch } = useQuery(ExcerptQuery, { variables: { placeType: place.type, placeId: place.id } });
  useStream(streamOf(page.type, page.id), head, {
    onNews: ({ name }) => {
      if (name === 'excerpt.changed') void refetch().catch(() => undefined);
    },
    onReset: async () => {
      await refetch();
      return undefined;
    },
  });
  const excerpt = data?.excerpt;
  if (!excerpt) return null;
  return (
    <div className="excerpt">
      {inside ? (
        <p className="excerpt__soft">{t.from(excerpt.madeBy.name, excerpt.liveSession.title)}</p>
      ) : (
        <Section title={t.title} look="section">
          <p className="excerpt__soft">{t.from(excerpt.madeBy.name, excerpt.liveSession.title)}</p>
        </Section>
      )}
      {excerpt.messages.length > 0 && (
        <ol className="excerpt__list" aria-label={t.title} role="list">
          {excerpt.messages.map((message) => (
            <ExcerptLine key={message.id} message={message} href={hrefOf(excerpt.liveSession.id, message.ordinal)} />
          ))}
        </ol>
      )}
      {excerpt.leftOut > 0 && <p className="excerpt__soft">{excerpt.messages.length ? t.leftOut(excerpt.leftOut) : t.nothingLeft}</p>}
      {excerpt.viewerMayObject && <Objecting excerpt={excerpt} />}
    </div>
  );
}

function ExcerptLine({ message, href }: { message: ChatMessage; href: string }) {
  const t = useTexts(texts);
  const kinds = useTexts(kindTexts);
  const { language } = useLanguage();
  const { author, createdAt, kind } = message;
  const time = formatTime(createdAt, { locale: language });
  return (
    <li>
      <p className="excerpt__who">
        <strong>{author.name}</strong>
        <span>{[author.organisation?.name, kind && kinds[kind]].filter(Boolean).join(' · ')}</span>
        <Link href={href} aria-label={t.place(time, author.name)}>
          <time dateTime={createdAt}>{time}</time>
        </Link>
      </p>
      {message.body && (
        <p className="excerpt__words">
          <ChatWords {...message} />
        </p>
      )}
      <ChatAttachments files={message.attachments} />
    </li>
  );
}

/** For who said something in it: takes that out for everybody, or puts it back. */
function Objecting({ excerpt: { id, objectionsUntil, viewerObjected } }: { excerpt: ExcerptData }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  const [object, objecting] = useMutation(ObjectToExcerpt);
  const [withdraw, withdrawing] = useMutation(WithdrawExcerptObjection);
  const until = formatMoment(objectionsUntil, { locale: language });
  const options = { variables: { input: { id } } };
  const error = objecting.error ?? withdrawing.error;
  const deed = viewerObjected ? (
    <Button size="s" busy={withdrawing.loading} busyLabel={t.puttingBack} onPress={() => void withdraw(options).catch(() => null)}>
      {t.putBack}
    </Button>
  ) : (
    <Button size="s" busy={objecting.loading} busyLabel={t.objecting} onPress={() => void object(options).catch(() => null)}>
      {t.object}
    </Button>
  );
  return (
    <Alert tone={error ? 'ochre' : 'info'} action={deed}>
      {error ? sentence(error) : viewerObjected ? t.objected(until) : t.yours(until)}
    </Alert>
  );
}
