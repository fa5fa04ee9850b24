import { useQuery } from '@apollo/client/react';
import { graphql, type ResultOf } from '@leerkring/contract';
import { useHeads, useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Deep, Heading, LiveMark, TrackDisc, formatMoment } from '@leerkring/ui';
import { ArrowRight, Clock } from 'lucide-react';
import { SessionRing } from '../room/session-ring';
import { texts } from '../texts';
import { useWidth } from '../use-width';
import './next-session.css';

/** What comes next, and what one may watch as an observer: home asks for both at once. */
export const NextSessionQuery = graphql(`
  query NextLiveSession {
    viewer {
      account {
        id
      }
      nextLiveSession {
        id
        title
        state
        plannedAt
        openedAt
        closedAt
        presentCount
        group {
          id
          name
          viewerCan
          track {
            id
            letter
          }
        }
      }
      observedSessions {
        id
        title
        state
        plannedAt
        openedAt
        groupName
      }
    }
  }
`);

type Next = NonNullable<NonNullable<ResultOf<typeof NextSessionQuery>['viewer']>['nextLiveSession']>;

const tones = { ahead: 'deep', under_way: 'live-on-deep', over: 'deep' } as const;

interface NextSessionProps {
  /** Groups of the viewer: what they plan, open and close shows here at once. */
  groupIds: readonly string[];
  hrefOf: (liveSessionId: string) => string;
}

/** The next meeting of the viewer's groups, in the one dark block of the page; nothing when none is planned or open. */
export function NextSession({ groupIds, hrefOf }: NextSessionProps) {
  const { data, refetch } = useQuery(NextSessionQuery);
  useHeads(groupIds, (streams) => {
    if (!streams.length || streams.some((stream) => stream.startsWith('live_session:'))) void refetch().catch(() => undefined);
  });
  const next = data?.viewer?.nextLiveSession;
  return next ? <NextBlock next={next} href={hrefOf(next.id)} /> : null;
}

function NextBlock({ next, href }: { next: Next; href: string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const open = next.state === 'open';
  const facilitates = next.group.viewerCan.includes('live_session.open');
  const at = next.openedAt ?? next.plannedAt!;
  return (
    <section aria-labelledby="next-session-title">
      <Deep className="next-session">
        <SessionRing session={next} size={useWidth() === 'phone' ? 72 : 132} tone={tones} />
        <div className="next-session__words">
          <p className="next-session__group">
            <TrackDisc letter={next.group.track.letter} size={24} />
            {next.group.name}
          </p>
          <Heading level={2} look="block" id="next-session-title" className="next-session__title">
            {next.title}
          </Heading>
          <p className="next-session__time">
            {open ? <LiveMark>{t.live}</LiveMark> : <Clock aria-hidden />}
            <time dateTime={at}>{formatMoment(at, { locale: language })}</time>
          </p>
        </div>
        <div className="next-session__door">
          {open || facilitates ? (
            <Button variant="prime" href={href} className="next-session__enter" iconEnd={<ArrowRight aria-hidden />}>
              {open ? t.goIn : t.view}
            </Button>
          ) : null}
          <p>{open ? t.roomOpenCount(next.presentCount) : !facilitates && t.opensLater}</p>
        </div>
      </Deep>
    </section>
  );
}
