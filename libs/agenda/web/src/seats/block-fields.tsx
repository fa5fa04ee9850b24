import { limits } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Button, TextArea, TextField, keepFocus } from '@leerkring/ui';
import { boardTexts } from './board-texts';
import { newSession, type BlockDraft, type SessionDraft, type Wrong } from './programme-draft';

interface BlockFieldsProps {
  block: BlockDraft;
  number: number;
  wrong: Wrong;
  onChange: (block: BlockDraft) => void;
  onRemove: () => void;
}

/** One block of the programme while somebody fills it in. */
export function BlockFields({ block, number, wrong, onChange, onRemove }: BlockFieldsProps) {
  const t = useTexts(boardTexts);
  const said = (field: string): string | undefined => wrong[`${block.key}.${field}`] && t[wrong[`${block.key}.${field}`]!];
  const field = (name: 'title' | 'day' | 'from' | 'until') => ({ value: block[name], onChange: (value: string) => onChange({ ...block, [name]: value }), error: said(name), required: true });
  return (
    <fieldset className="event-fieldset" tabIndex={-1} ref={keepFocus}>
      <legend>{t.block(number)}</legend>
      <TextField {...field('title')} label={t.blockTitle} maxLength={limits.eventBlockTitle} />
      <div className="event-times">
        <TextField {...field('day')} label={t.day} type="date" />
        <TimeField {...field('from')} label={t.from} />
        <TimeField {...field('until')} label={t.until_} />
      </div>
      {block.sessions.map((session, index) => (
        <SessionFields
          key={session.key}
          session={session}
          number={index + 1}
          wrong={wrong}
          onChange={(next) => onChange({ ...block, sessions: block.sessions.map((one) => (one.key === session.key ? next : one)) })}
          {...(block.sessions.length > 1 && { onRemove: () => onChange({ ...block, sessions: block.sessions.filter(({ key }) => key !== session.key) }) })}
        />
      ))}
      <div className="event-deeds">
        {block.sessions.length < limits.parallelSessions && (
          <Button size="s" onPress={() => onChange({ ...block, sessions: [...block.sessions, newSession()] })}>
            {t.addSession}
          </Button>
        )}
        <Button size="s" variant="quiet" onPress={onRemove}>
          {t.removeBlock(block.title || String(number))}
        </Button>
      </div>
    </fieldset>
  );
}

function TimeField(props: { label: string; value: string; onChange: (value: string) => void; error: string | undefined; required: boolean }) {
  return <TextField {...props} placeholder="10:00" inputMode="numeric" maxLength={5} />;
}

interface SessionFieldsProps {
  session: SessionDraft;
  number: number;
  wrong: Wrong;
  onChange: (session: SessionDraft) => void;
  onRemove?: () => void;
}

function SessionFields({ session, number, wrong, onChange, onRemove }: SessionFieldsProps) {
  const t = useTexts(boardTexts);
  const field = (name: Exclude<keyof SessionDraft, 'key' | 'id'>) => {
    const mistake = wrong[`${session.key}.${name}`];
    return { value: session[name], onChange: (value: string) => onChange({ ...session, [name]: value }), error: mistake && t[mistake] };
  };
  return (
    <fieldset className="event-fieldset event-fieldset--inner">
      <legend>{t.sessionNumber(number)}</legend>
      <TextField {...field('title')} label={t.sessionTitle} maxLength={limits.title} required />
      <div className="event-times">
        <TextField {...field('room')} label={t.room} maxLength={limits.parallelSessionRoom} />
        <TextField {...field('ledBy')} label={t.ledBy} maxLength={limits.parallelSessionLedBy} />
      </div>
      <div className="event-times">
        <TextField {...field('capacity')} label={t.capacity} description={t.capacityHint} inputMode="numeric" maxLength={4} />
        <TextField {...field('walkInMinutes')} label={t.walkInMinutes} inputMode="numeric" maxLength={3} />
      </div>
      <TextArea {...field('description')} label={t.description} optional={t.optional} rows={2} maxLength={limits.parallelSessionText} />
      {onRemove && (
        <div>
          <Button size="s" variant="text" onPress={onRemove}>
            {t.removeSession(session.title || String(number))}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
