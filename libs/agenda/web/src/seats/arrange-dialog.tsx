import { limits, seatConfirmations } from '@leerkring/contract';
import { useTexts } from '@leerkring/platform/web';
import { Alert, Button, RadioSegment, toast } from '@leerkring/ui';
import { BlockFields } from './block-fields';
import { boardTexts } from './board-texts';
import { FormDialog } from './form-dialog';
import { newBlock, newSession, roomsTwice } from './programme-draft';
import type { EventDay } from './seats.queries';
import { useProgrammeDraft } from './use-programme-draft';

/** Writes the programme of an event: its blocks with their sessions, and how people get a place. What one fills in stays on this device until it is saved. */
export function ArrangeDialog({ event, onClose }: { event: EventDay; onClose: () => void }) {
  const t = useTexts(boardTexts);
  const { draft, change, wrong, kept, startAnew, overtaken, takeTheirs, save, busy, error } = useProgrammeDraft(event);
  const submit = async (): Promise<void> => {
    if (!(await save())) return;
    toast({ text: t.arranged, tone: 'moss' });
    onClose();
  };
  const add = (whole: boolean): void => change({ ...draft, blocks: [...draft.blocks, { ...newBlock(event, draft.blocks.at(-1), newSession(whole ? event.title : '')), title: whole ? event.title : '' }] });
  return (
    <FormDialog title={draft.blocks.length || event.seatPlan ? t.arrange : t.firstArrange} line={t.arrangeLine} size="l" action={overtaken ? t.saveMine : t.save} busy={busy} error={error} onSubmit={submit} onClose={onClose}>
      {overtaken && (
        <Alert tone="ochre" announce="now" action={<Button size="s" onPress={takeTheirs}>{t.takeTheirs}</Button>}>
          {t.overtaken}
        </Alert>
      )}
      {kept && (
        <Alert tone="info" action={<Button size="s" onPress={startAnew}>{t.startAnew}</Button>}>
          {t.draftKept}
        </Alert>
      )}
      <RadioSegment label={t.confirmation} options={seatConfirmations.map((id) => ({ id, label: t[id] }))} value={draft.confirmation} onChange={(id) => change({ ...draft, confirmation: id as 'automatic' })} />
      {roomsTwice(draft).map(({ room, one, other }) => (
        <Alert key={`${one} ${other}`} tone="ochre" announce="polite">
          {t.roomTwice(room, one, other)}
        </Alert>
      ))}
      {draft.blocks.map((block, index) => (
        <BlockFields
          key={block.key}
          block={block}
          number={index + 1}
          wrong={wrong}
          onChange={(next) => change({ ...draft, blocks: draft.blocks.map((one) => (one.key === block.key ? next : one)) })}
          onRemove={() => change({ ...draft, blocks: draft.blocks.filter(({ key }) => key !== block.key) })}
        />
      ))}
      {draft.blocks.length < limits.eventBlocks && (
        <div className="event-deeds">
          <Button onPress={() => add(false)}>{t.addBlock}</Button>
          {!draft.blocks.length && <Button onPress={() => add(true)}>{t.whole}</Button>}
        </div>
      )}
    </FormDialog>
  );
}
