import { useId, type FormEvent } from 'react';
import { limits, type AgreementKind } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Dialog, RadioSegment, Select, TextArea, TextField, formatDay } from '@leerkring/ui';
import type { SessionAgreement } from '../fragments';
import type { RoomSession } from '../live-session.query';
import { texts } from './texts';
import { useAgreementForm } from './use-agreement-form';

interface AgreementDialogProps {
  session: RoomSession;
  /** What is changed; null: something new. */
  agreement: SessionAgreement | null;
  onDone: () => void;
}

/** Writes a decision or an action down, or changes it; says what stands when somebody else was ahead, and keeps what was typed. */
export function AgreementDialog({ session, agreement, onDone }: AgreementDialogProps) {
  const t = useTexts(texts);
  const id = useId();
  const form = useAgreementForm(session, agreement);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await form.save()) onDone();
  };
  const title = !agreement ? t.addTitle : agreement.kind === 'decision' ? t.editDecision : t.editAction;
  const footer = (
    <>
      <Button variant="quiet" onPress={onDone}>
        {t.cancel}
      </Button>
      {!form.gone && (
        <Button variant="prime" type="submit" form={id} busy={form.busy} busyLabel={t.busy}>
          {form.overtaken ? t.saveMine : t.save}
        </Button>
      )}
    </>
  );
  return (
    <Dialog open onOpenChange={onDone} title={title} closeLabel={t.close} size="s" footer={footer}>
      <form id={id} className="agreement-form" onSubmit={(event) => void submit(event)} noValidate>
        <Notice form={form} />
        <Fields session={session} form={form} fresh={!agreement} />
      </form>
    </Dialog>
  );
}

type Form = ReturnType<typeof useAgreementForm>;

/** What went wrong: somebody else was ahead, which is shown as it stands, or anything else. */
function Notice({ form: { gone, overtaken, error } }: { form: Form }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const sentence = useErrorSentence();
  if (gone) {
    return (
      <Alert tone="ochre" announce="now">
        {t.gone}
      </Alert>
    );
  }
  if (overtaken) {
    const { text, person, dueOn } = overtaken;
    return (
      <Alert tone="ochre" announce="now">
        <p>{t.overtaken}</p>
        <p className="agreement-form__now">
          <strong>{text}</strong>
          {person && ` (${t.by(person.name, dueOn && formatDay(dueOn, { locale: language }))})`}
        </p>
        <p>{t.overtakenLine}</p>
      </Alert>
    );
  }
  if (!error) return null;
  return (
    <Alert tone="ochre" announce="now">
      {sentence(error)}
    </Alert>
  );
}

function Fields({ session, form: { words, setWords, wrong }, fresh }: { session: RoomSession; form: Form; fresh: boolean }) {
  const t = useTexts(texts);
  const action = words.kind === 'action';
  const members = session.group.members.nodes.map(({ account, organisation }) => ({ id: account.id, label: account.name, line: (organisation ?? account.organisation)?.name ?? '' }));
  // Who left the group keeps what they took on, until somebody else is chosen.
  const left = words.personId !== null && !members.some(({ id }) => id === words.personId);
  const people = left ? [...members, { id: words.personId!, label: nameOf(session, words.personId!) ?? t.someone, line: '' }] : members;
  return (
    <>
      {fresh && (
        <RadioSegment
          label={t.kind}
          options={[
            { id: 'decision', label: t.decision },
            { id: 'action', label: t.action },
          ]}
          value={words.kind}
          onChange={(kind) => setWords({ ...words, kind: kind as AgreementKind })}
        />
      )}
      <TextArea label={action ? t.actionText : t.decisionText} value={words.text} onChange={(text) => setWords({ ...words, text })} maxLength={limits.agreement} error={wrong.text} />
      {action && (
        <>
          <Select label={t.person} options={people} value={words.personId} placeholder={t.choose} onChange={(personId) => setWords({ ...words, personId })} error={wrong.personId} />
          <TextField label={t.dueOn} optional={t.optional} type="date" value={words.dueOn} onChange={(dueOn) => setWords({ ...words, dueOn })} error={wrong.dueOn} />
        </>
      )}
    </>
  );
}

function nameOf(session: RoomSession, accountId: string): string | undefined {
  return session.agreements.find(({ person }) => person?.id === accountId)?.person?.name;
}
