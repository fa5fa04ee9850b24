import { useMutation } from '@apollo/client/react';
import { groupCounts, limits, mostSeed, suggestedGroupCount } from '@leerkring/contract';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Checkbox, Dialog, TextArea, TextField } from '@leerkring/ui';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { CompositionState } from './composing.live';
import { ChangeCompositionGroup, ProposeComposition, PublishComposition, type CompositionData, type CompositionGroupData } from './composing.queries';
import { texts } from './texts';
import type { Board } from './use-board';

interface FormDialogProps {
  title: string;
  line?: string;
  action: string;
  busy: boolean;
  error: unknown;
  onSubmit: () => Promise<unknown>;
  onClose: () => void;
  children?: ReactNode;
}

function FormDialog({ title, line, action, busy, error, onSubmit, onClose, children }: FormDialogProps) {
  const t = useTexts(texts);
  const formId = useId();
  const sentence = useErrorSentence();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void onSubmit();
  };
  const footer = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.cancel}
      </Button>
      <Button variant="prime" type="submit" form={formId} busy={busy} busyLabel={t.busy}>
        {action}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={onClose} title={title} line={line} closeLabel={t.close} size="s" footer={footer}>
      <form id={formId} className="application-form" noValidate onSubmit={submit}>
        {Boolean(error) && (
          <Alert tone="ochre" announce="now">
            {sentence(errorOf(error))}
          </Alert>
        )}
        {children}
      </form>
    </Dialog>
  );
}

const wholeNumber = (words: string): number | null => (/^\d{1,4}$/.test(words.trim()) ? Number(words) : null);

/** Asks for a proposal; the seed that made it can be asked for again. */
export function ProposeDialog({ composition, fresh, onClose }: { composition: CompositionData; fresh: () => Promise<void>; onClose: () => void }) {
  const t = useTexts(texts);
  const { id, revision, cards, range } = composition;
  const accepted = cards.filter(({ state }) => state === 'accepted').length;
  const counts = groupCounts(accepted, range);
  const [seed, setSeed] = useState(() => String(1 + Math.floor(Math.random() * mostSeed)));
  const [count, setCount] = useState(String(suggestedGroupCount(accepted, range)));
  const [tried, setTried] = useState(false);
  const [propose, { loading, error }] = useMutation(ProposeComposition);
  const [chosenSeed, chosenCount] = [wholeNumber(seed), wholeNumber(count)];
  const wrongCount = counts && (chosenCount === null || chosenCount < counts.least || chosenCount > counts.most) ? t.countBetween(counts.least, counts.most) : null;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (!chosenSeed || wrongCount) return;
    await propose({ variables: { input: { id, revision, seed: chosenSeed, groupCount: counts ? chosenCount : null } } }).then(onClose, fresh);
  };
  return (
    <FormDialog title={t.propose} line={t.proposeLine} action={t.propose} busy={loading} error={error} onSubmit={submit} onClose={onClose}>
      {counts ? (
        <TextField label={t.groupCount} description={t.countBetween(counts.least, counts.most)} value={count} onChange={setCount} inputMode="numeric" maxLength={2} error={tried && wrongCount} />
      ) : (
        <Alert tone="ochre">{t.noCount(accepted, range.from, range.to)}</Alert>
      )}
      <TextField label={t.seedLabel} description={t.seedHint} value={seed} onChange={setSeed} inputMode="numeric" maxLength={4} error={tried && !chosenSeed && t.seedWrong} />
    </FormDialog>
  );
}

/** Says what publishing does, which cannot be taken back. */
export function PublishDialog({ composition: { id, revision, cards, groups }, fresh, onClose, onPublished }: { composition: CompositionData; fresh: () => Promise<void>; onClose: () => void; onPublished: () => void }) {
  const t = useTexts(texts);
  const [publish, { loading, error }] = useMutation(PublishComposition);
  const placed = cards.filter(({ groupId }) => groupId);
  const submit = (): Promise<unknown> => publish({ variables: { input: { id, revision } } }).then(onPublished, fresh);
  return (
    <FormDialog title={t.publishTitle} action={t.publish} busy={loading} error={error} onSubmit={submit} onClose={onClose}>
      <p>{t.publishLine(groups.length, placed.length)}</p>
      {placed.some(({ confirmBy }) => confirmBy) && <p>{t.publishKept}</p>}
      <p>{t.publishOnce}</p>
    </FormDialog>
  );
}

interface GroupDialogProps {
  /** As it was when the dialog opened. */
  before: CompositionGroupData;
  track: NonNullable<CompositionState['track']>;
  composition: CompositionData;
  onClose: () => void;
}

/** Says what a group is to be; over what the screen shows now, so nobody replaces what they could not read. */
export function GroupDialog({ before, track, composition, onClose }: GroupDialogProps) {
  const t = useTexts(texts);
  const [name, setName] = useState(before.name);
  const [purpose, setPurpose] = useState(before.purpose);
  const [chosen, setChosen] = useState(before.facilitators.map(({ id }) => id));
  const [tried, setTried] = useState(false);
  const [change, { loading, error }] = useMutation(ChangeCompositionGroup);
  const stands = composition.groups.find(({ id }) => id === before.id) ?? before;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (name.trim().length < 3 || purpose.trim().length < 3) return;
    await change({ variables: { input: { id: before.id, revision: stands.revision, name, purpose, facilitatorIds: chosen } } }).then(onClose, () => undefined);
  };
  const toggle = (id: string) => (on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <FormDialog title={t.changeGroup} action={t.save} busy={loading} error={error} onSubmit={submit} onClose={onClose}>
      {stands.revision !== before.revision && <Alert tone="ochre">{t.changedNow(stands.name, stands.facilitators.map((person) => person.name).join(', ') || t.nobody)}</Alert>}
      <TextField label={t.groupName} value={name} onChange={setName} maxLength={limits.name} error={tried && name.trim().length < 3 && t.tooShort} required />
      <TextArea label={t.purpose} value={purpose} onChange={setPurpose} rows={2} maxLength={limits.keyQuestion} error={tried && purpose.trim().length < 3 && t.tooShort} required />
      <fieldset className="composition-people">
        <legend>{t.facilitators}</legend>
        {track.facilitators.map(({ accountId, name: person, organisation }) => (
          <Checkbox key={accountId} checked={chosen.includes(accountId)} onChange={toggle(accountId)} description={organisation ?? undefined}>
            {person}
          </Checkbox>
        ))}
        {track.facilitators.length === 0 && <p>{t.noFacilitators}</p>}
      </fieldset>
    </FormDialog>
  );
}

/** Asks why a municipality goes before others on the waiting list. */
export function ReasonDialog({ board, promoting }: { board: Board; promoting: NonNullable<Board['promoting']> }) {
  const t = useTexts(texts);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (reason.trim()) await promoting.confirm(reason);
  };
  const { name } = promoting.card.organisation;
  return (
    <FormDialog title={t.promoteTitle(name)} line={t.promoteLine(name, promoting.card.waitingPlace ?? 1)} action={t.promote} busy={board.busy} error={null} onSubmit={submit} onClose={promoting.cancel}>
      {board.refused && (
        <Alert tone="ochre" announce="now">
          {board.refused.why}
        </Alert>
      )}
      <TextArea label={t.reason} description={t.reasonHint} value={reason} onChange={setReason} rows={3} maxLength={limits.applicationReason} error={tried && !reason.trim() && t.reasonMissing} required />
    </FormDialog>
  );
}
