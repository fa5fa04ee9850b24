import { useState } from 'react';
import { useMutation } from '@apollo/client/react';
import { limits, minutesSectionNames } from '@leerkring/contract';
import { useEditorLabels, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, RichText, RichTextEditor, TextArea, toast } from '@leerkring/ui';
import { SessionDialog } from '../sessions/session-dialog';
import { AnswerAmendment, ChangeMinutes, ProposeAmendment, type AmendmentData, type MinutesData, type SectionData } from './minutes.queries';
import { texts } from './texts';
import { usePeopleOf, type Named } from './use-people';

interface SectionDialogProps {
  minutes: MinutesData;
  section: SectionData;
  /** Who can be named in it. */
  members: readonly Named[];
  onDone: () => void;
}

/** Changes a part of minutes; says what stands when somebody else was ahead, and keeps what was typed. */
export function ChangeSectionDialog({ minutes, section, members, onDone }: SectionDialogProps) {
  const t = useTexts(texts);
  const [change, { loading, error }] = useMutation(ChangeMinutes);
  const writing = useWriting(section, section.text);
  const save = async (): Promise<void> => {
    const input = { minutesId: minutes.id, section: section.key, revision: section.revision, text: writing.text };
    if (await change({ variables: { input } }).catch(() => null)) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.editOf(writing.name)} action={writing.overtaken ? t.saveMine : t.save} busy={loading} busyLabel={t.busy} error={writing.overtaken ? null : error} onSubmit={save} size="m">
      <WordsField writing={writing} members={members} onSubmit={() => void save()} />
    </SessionDialog>
  );
}

/** Takes a proposal over, as it is or with other words. */
export function AdoptDialog({ amendment, section, members, onDone }: Omit<SectionDialogProps, 'minutes'> & { amendment: AmendmentData }) {
  const t = useTexts(texts);
  const [adopt, { loading, error }] = useMutation(AnswerAmendment);
  const writing = useWriting(section, amendment.text);
  const save = async (): Promise<void> => {
    const input = { id: amendment.id, adopt: true, revision: section.revision, text: writing.text };
    if (await adopt({ variables: { input } }).catch(() => null)) onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.adoptOf(amendment.author.name)} line={t.adoptLine} action={t.adopt} busy={loading} busyLabel={t.busy} error={writing.overtaken ? null : error} onSubmit={save} size="m">
      <WordsField writing={writing} members={members} onSubmit={() => void save()} />
    </SessionDialog>
  );
}

/** Proposes other words for a part, with the reason. */
export function ProposeDialog({ minutes, section, members, onDone }: SectionDialogProps) {
  const t = useTexts(texts);
  const [propose, { loading, error }] = useMutation(ProposeAmendment);
  const writing = useWriting(section, section.text);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const same = writing.text.trim() === writing.before.trim();
  const send = async (): Promise<void> => {
    setTried(true);
    if (same || !reason.trim()) return;
    const input = { minutesId: minutes.id, section: section.key, text: writing.text, reason };
    if (!(await propose({ variables: { input } }).catch(() => null))) return;
    toast({ text: t.proposed, tone: 'moss' });
    onDone();
  };
  return (
    <SessionDialog open onOpenChange={onDone} title={t.proposeOf(writing.name)} action={t.sendProposal} busy={loading} busyLabel={t.busy} error={error} onSubmit={send} size="m">
      {tried && same && (
        <Alert tone="ochre" announce="now">
          {t.noChange}
        </Alert>
      )}
      <WordsField writing={writing} members={members} onSubmit={() => void send()} />
      <TextArea label={t.reason} value={reason} onChange={setReason} maxLength={limits.amendmentReason} rows={2} error={tried && !reason.trim() && t.fillReason} />
    </SessionDialog>
  );
}

/** Words of a part while somebody writes them, and what stands now when that is no longer what they began with. */
function useWriting(section: SectionData, words: string) {
  const { language } = useLanguage();
  const [before] = useState(section);
  const [text, setText] = useState(words);
  const overtaken = section.revision === before.revision ? null : section;
  return { name: minutesSectionNames[section.key][language], before: before.text, text, setText, overtaken };
}

function WordsField({ writing: { name, text, setText, overtaken }, members, onSubmit }: { writing: ReturnType<typeof useWriting>; members: readonly Named[]; onSubmit: () => void }) {
  const t = useTexts(texts);
  const labels = useEditorLabels();
  const people = usePeopleOf(members);
  return (
    <>
      {overtaken && (
        <Alert tone="ochre" announce="now">
          <p>{t.overtaken}</p>
          {overtaken.text ? <RichText headingLevel={4}>{overtaken.text}</RichText> : <p>{t.empty}</p>}
          <p>{t.overtakenLine}</p>
        </Alert>
      )}
      <RichTextEditor label={t.words(name)} labels={labels} value={text} onChange={setText} onSubmit={onSubmit} people={people} rows={8} autoFocus />
    </>
  );
}
