import { useMutation } from '@apollo/client/react';
import { graphql, type ResultOf } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Checkbox, Link, Section, Status, formatDay, wallClock } from '@leerkring/ui';
import { AlarmClock } from 'lucide-react';
import { MarkAgreement } from './agreements.mutations';
import { texts } from './texts';
import './open-actions.css';

/** What the viewer has still to do. */
export const OpenActionsFragment = graphql(`
  fragment OpenActions_viewer on Viewer @_unmask {
    openActions {
      id
      text
      dueOn
      doneAt
      liveSession {
        id
        title
        group {
          id
          name
        }
      }
    }
  }
`);

export type OpenAction = ResultOf<typeof OpenActionsFragment>['openActions'][number];

interface OpenActionsProps {
  actions: readonly OpenAction[];
  sessionHref: (id: string) => string;
}

/** What I have to do, from which session and by when; ticked off here. What was ticked stays in its place until the page is fetched anew. */
export function OpenActions({ actions, sessionHref }: OpenActionsProps) {
  const t = useTexts(texts);
  if (!actions.length) return null;
  return (
    <Section title={t.mine} count={actions.filter(({ doneAt }) => !doneAt).length || ''}>
      <ul className="open-actions">
        {actions.map((action) => (
          <ActionLine key={action.id} action={action} sessionHref={sessionHref} />
        ))}
      </ul>
    </Section>
  );
}

function ActionLine({ action: { id, text, dueOn, doneAt, liveSession }, sessionHref }: { action: OpenAction } & Pick<OpenActionsProps, 'sessionHref'>) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const sentence = useErrorSentence();
  const [mark, { error, client }] = useMutation(MarkAgreement);
  const tick = async (done: boolean): Promise<void> => {
    if (!(await mark({ variables: { input: { id, done } } }).catch(() => null))) return;
    // No stream of the session is open here.
    client.cache.modify<{ doneAt: string | null }>({ id: `Agreement:${id}`, fields: { doneAt: () => (done ? new Date().toISOString() : null) } });
  };
  const late = !doneAt && dueOn !== null && dueOn < wallClock(Date.now()).day;
  return (
    <li className={doneAt ? 'open-action open-action--done' : 'open-action'}>
      <Checkbox checked={doneAt !== null} onChange={(done) => void tick(done)}>
        {text}
      </Checkbox>
      <p className="open-action__facts">
        {dueOn && (late ? <Status tone="ochre" icon={<AlarmClock aria-hidden />}>{t.late(formatDay(dueOn, { locale }))}</Status> : <span>{t.dueBy(formatDay(dueOn, { locale }))}</span>)}
        <span>
          <Link href={sessionHref(liveSession.id)}>{liveSession.title}</Link>, {liveSession.group.name}
        </span>
      </p>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </li>
  );
}
