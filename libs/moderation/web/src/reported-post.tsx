import { useFunctionName } from '@leerkring/identity/web';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Link, Person, RichText, RichTextSurroundings, Status, formatMoment } from '@leerkring/ui';
import { CircleCheck, EyeOff, Eraser, Flag } from 'lucide-react';
import { useId } from 'react';
import type { ReportedPostData } from './moderation.queries';
import './report-queue.css';
import type { Settling } from './settle-report';
import { texts } from './texts';

type ReportData = ReportedPostData['reports'][number];

interface ReportedPostProps {
  reported: ReportedPostData;
  postHref: (threadId: string, ordinal: number) => string;
}

/** A post that waits: its words, who says what of it, and what can be done. However many report it, it is one. */
export function OpenReport({ reported, postHref, onSettle }: ReportedPostProps & { onSettle: (settling: Settling) => void }) {
  const t = useTexts(texts);
  const titleId = useId();
  const { post, reports } = reported;
  const { id: reportId, viewerCan } = reports[0]!;
  const name = post.author.name;
  return (
    <li className="reported" aria-labelledby={titleId}>
      <Head reported={reported} postHref={postHref} titleId={titleId} />
      <div className="reported__words">
        <Words body={post.body} mentions={post.mentions} />
        {post.attachments.length > 0 && <p className="reported__soft">{t.files(post.attachments.length)}</p>}
      </div>
      <Reports reports={reports} />
      <div className="reported__actions">
        {viewerCan.includes('report.uphold') && (
          <Button size="s" icon={<EyeOff aria-hidden />} aria-label={t.hidePost(name)} onPress={() => onSettle({ reportId, name, how: 'uphold' })}>
            {t.hide}
          </Button>
        )}
        {viewerCan.includes('report.dismiss') && (
          <Button size="s" icon={<CircleCheck aria-hidden />} aria-label={t.leavePost(name)} onPress={() => onSettle({ reportId, name, how: 'dismiss' })}>
            {t.leave}
          </Button>
        )}
        {!viewerCan.includes('report.dismiss') && <p className="reported__soft">{t.ownPost}</p>}
      </div>
    </li>
  );
}

/** A post whose reports were settled: by whom, why, and what it said. */
export function SettledReport({ reported, postHref }: ReportedPostProps) {
  const t = useTexts(texts);
  const titleId = useId();
  const { post, reports } = reported;
  const body = post.hiding?.body ?? post.body;
  return (
    <li className="reported" aria-labelledby={titleId}>
      <Head reported={reported} postHref={postHref} titleId={titleId} />
      <Outcome report={reports.at(-1)!} reason={post.hiding?.reason} />
      <details className="reported__more">
        <summary>{t.more(reports.length)}</summary>
        {body && (
          <div className="reported__words">
            <Words body={body} mentions={post.mentions} />
          </div>
        )}
        <Reports reports={reports} />
      </details>
    </li>
  );
}

function Head({ reported: { threadTitle, post }, postHref, titleId }: ReportedPostProps & { titleId: string }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const functionName = useFunctionName();
  const { id, name, function: held, jobTitle, organisation } = post.author;
  const line = [jobTitle ?? functionName(held), organisation?.name].filter(Boolean).join(', ');
  return (
    <>
      <h3 id={titleId} className="reported__title">
        <span className="lk-hidden">{t.postOf(name)} </span>
        <Link href={postHref(post.threadId, post.ordinal)} variant="title">
          {threadTitle}
        </Link>
      </h3>
      <div className="reported__head">
        <Person id={id} name={name} line={line} size={36} />
        <time className="reported__soft" dateTime={post.createdAt}>
          {formatMoment(post.createdAt, { locale })}
        </time>
      </div>
    </>
  );
}

function Words({ body, mentions }: Pick<ReportedPostData['post'], 'body' | 'mentions'>) {
  return (
    <RichTextSurroundings people={new Map(mentions.map(({ id, name }) => [id, name]))}>
      <RichText>{body}</RichText>
    </RichTextSurroundings>
  );
}

/** Who found what wrong with it. */
function Reports({ reports }: { reports: readonly ReportData[] }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  return (
    <ul className="reported__reports" aria-label={t.reportsOfIt}>
      {reports.map(({ id, category, words, reporter, createdAt }) => (
        <li key={id}>
          <p className="reported__why">
            <Status tone="ochre" icon={<Flag aria-hidden />}>
              {t.categories(category)}
            </Status>
            <span className="reported__soft">
              {reporter?.name ?? t.somebody}, <time dateTime={createdAt}>{formatMoment(createdAt, { locale })}</time>
            </span>
          </p>
          {words && <p className="reported__said">{words}</p>}
        </li>
      ))}
    </ul>
  );
}

const icons = { hidden: <EyeOff aria-hidden />, dismissed: <CircleCheck aria-hidden />, deleted: <Eraser aria-hidden /> };

function Outcome({ report: { outcome, settledBy, settledAt, note }, reason }: { report: ReportData; reason: string | undefined }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  if (!outcome || !settledAt) return null;
  const why = outcome === 'hidden' ? reason : note;
  return (
    <>
      <p className="reported__why">
        <Status tone={outcome === 'dismissed' ? 'moss' : 'ink'} icon={icons[outcome]}>
          {t.outcome(outcome)}
        </Status>
        <span className="reported__soft">
          {settledBy && `${settledBy.name}, `}
          <time dateTime={settledAt}>{formatMoment(settledAt, { locale })}</time>
        </span>
      </p>
      {why && <p className="reported__said">{why}</p>}
    </>
  );
}
