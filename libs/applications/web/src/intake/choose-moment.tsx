import { useApolloClient, useMutation } from '@apollo/client/react';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Row, RowLine, RowList, RowTitle, toast } from '@leerkring/ui';
import { useState } from 'react';
import { ApplicationQuery, type ApplicationData } from '../applications.queries';
import { BookIntake } from './intake.mutations';
import { texts } from './texts';
import { useSlotWords } from './use-slot-words';

/** The moments that are free; with an appointment only when one asks for another. */
export function ChooseMoment({ application: { id, intakeChoice }, isOther }: { application: ApplicationData; isOther: boolean }) {
  const t = useTexts(texts);
  const client = useApolloClient();
  const sentence = useErrorSentence();
  const { moment, how } = useSlotWords();
  const [open, setOpen] = useState(!isOther);
  const [book, { loading, error }] = useMutation(BookIntake);
  const choose = async (slotId: string): Promise<void> => {
    if (loading) return;
    try {
      await book({ variables: { input: { applicationId: id, slotId } } });
      toast({ text: t.booked, tone: 'moss' });
    } catch (refused) {
      // Somebody was ahead: show what is left.
      if (errorOf(refused).code === 'INTAKE_SLOT_TAKEN') await client.refetchQueries({ include: [ApplicationQuery] });
    }
  };
  if (!open) return <Button onPress={() => setOpen(true)}>{t.other}</Button>;
  return (
    <>
      <p className="application-note">{t.chooseLine}</p>
      {error && (
        <Alert tone="ochre" title={t.notDone} announce="now">
          {sentence(error)}
        </Alert>
      )}
      {intakeChoice.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <RowList label={t.free(intakeChoice.length)}>
          {intakeChoice.map((slot) => (
            <Row
              key={slot.id}
              endBelow
              end={
                <Button size="s" aria-label={t.chooseOf(moment(slot))} onPress={() => void choose(slot.id)}>
                  {t.choose}
                </Button>
              }
            >
              <RowTitle level={3}>{moment(slot)}</RowTitle>
              <RowLine soft>{how(slot)}</RowLine>
            </Row>
          ))}
        </RowList>
      )}
    </>
  );
}
