import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, Heading, IconButton, Menu, VisuallyHidden, formatDay } from '@leerkring/ui';
import { CircleCheck, Ellipsis, Gavel, ListTodo, Pencil, Plus, Trash2 } from 'lucide-react';
import type { SessionAgreement } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { AgreementDialog } from './agreement-dialog';
import { MarkAgreement } from './agreements.mutations';
import { RemoveAgreementDialog } from './remove-agreement';
import { texts } from './texts';
import './deciding.css';

/** What the session decided and who does what, to read, write and tick off. */
export function AgreementsPane({ session }: { session: RoomSession }) {
  const t = useTexts(texts);
  const [written, setWritten] = useState<SessionAgreement | 'new' | null>(null);
  const [leaving, setLeaving] = useState<SessionAgreement | null>(null);
  const { agreements } = session;
  const writes = session.viewerCan.includes('agreement.write');
  if (!agreements.length && !writes && !written) return null;
  return (
    <div className="people-pane__part">
      <Heading level={3} look="small">
        {t.title} <span className="people-pane__count">{agreements.length || ''}</span>
      </Heading>
      {agreements.length ? (
        <ul className="agreement-list">
          {agreements.map((agreement) => (
            <AgreementLine key={agreement.id} agreement={agreement} onEdit={setWritten} onRemove={setLeaving} />
          ))}
        </ul>
      ) : (
        <p className="people-pane__note">{t.none}</p>
      )}
      {writes && (
        <Button variant="quiet" size="s" icon={<Plus aria-hidden />} onPress={() => setWritten('new')}>
          {t.add}
        </Button>
      )}
      {written && <AgreementDialog key={written === 'new' ? 'new' : written.id} session={session} agreement={written === 'new' ? null : written} onDone={() => setWritten(null)} />}
      <RemoveAgreementDialog agreement={leaving} onDone={() => setLeaving(null)} />
    </div>
  );
}

interface AgreementLineProps {
  agreement: SessionAgreement;
  onEdit: (agreement: SessionAgreement) => void;
  onRemove: (agreement: SessionAgreement) => void;
}

function AgreementLine({ agreement, onEdit, onRemove }: AgreementLineProps) {
  const t = useTexts(texts);
  const may = (right: SessionAgreement['viewerCan'][number]): boolean => agreement.viewerCan.includes(right);
  const items = [
    ...(may('agreement.change') ? [{ id: 'edit', label: t.edit, icon: <Pencil aria-hidden />, onAction: () => onEdit(agreement) }] : []),
    ...(may('agreement.remove') ? [{ id: 'remove', label: t.remove, icon: <Trash2 aria-hidden />, onAction: () => onRemove(agreement) }] : []),
  ];
  return (
    <li className={may('agreement.mark') ? 'agreement agreement--marked' : 'agreement'}>
      {may('agreement.mark') ? <Tick agreement={agreement} /> : <Words agreement={agreement} />}
      {items.length > 0 && <Menu trigger={<IconButton label={t.menu(agreement.text)} icon={<Ellipsis aria-hidden />} size="s" />} items={items} />}
    </li>
  );
}

function Words({ agreement }: { agreement: SessionAgreement }) {
  const t = useTexts(texts);
  const { kind, text, doneAt } = agreement;
  const Icon = kind === 'decision' ? Gavel : doneAt ? CircleCheck : ListTodo;
  const state = kind === 'decision' ? t.decision : `${t.action}, ${doneAt ? t.done : t.notDone}`;
  return (
    <>
      <Icon aria-hidden />
      <p className="agreement__words">
        <VisuallyHidden>{`${state}: `}</VisuallyHidden>
        {text}
        <Facts agreement={agreement} />
      </p>
    </>
  );
}

/** For who does it, and for facilitators. */
function Tick({ agreement }: { agreement: SessionAgreement }) {
  const sentence = useErrorSentence();
  const [mark, { error }] = useMutation(MarkAgreement);
  const { id, text, doneAt } = agreement;
  return (
    <div>
      <Checkbox checked={doneAt !== null} onChange={(done) => void mark({ variables: { input: { id, done } } }).catch(() => null)} className="agreement__words" description={<Facts agreement={agreement} />}>
        {text}
      </Checkbox>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
    </div>
  );
}

function Facts({ agreement: { person, dueOn, doneAt } }: { agreement: SessionAgreement }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (!person) return null;
  const facts = t.by(person.name, dueOn && formatDay(dueOn, { locale: language }));
  return <span className="agreement__facts">{doneAt ? `${facts} · ${t.done}` : facts}</span>;
}
