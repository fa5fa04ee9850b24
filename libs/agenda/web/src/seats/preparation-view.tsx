import { useMutation } from '@apollo/client/react';
import { isSeatHolding, isSeatRunning, limits } from '@leerkring/contract';
import { AttachmentList, useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, RichText, Section, Status, TextArea, formatMoment, keepFocus } from '@leerkring/ui';
import { CircleCheck } from 'lucide-react';
import { packDoor } from './pack-files';
import { ConfirmPreparationPack } from './preparation.queries';
import type { EventSeatsData, PreparationData } from './seats.queries';
import { texts } from './texts';
import { useEventAnswer } from './use-event-answer';

/** What one reads and answers before the event; nothing for who has no place, or when there is nothing. */
export function EventPreparation({ event: { preparation, ownSeats } }: { event: EventSeatsData }) {
  const t = useTexts(texts);
  const toRead = Boolean(preparation?.pack || preparation?.attachments.length);
  if (!preparation || (!toRead && !preparation.questions.length)) return null;
  const reads = ownSeats.find(({ state }) => isSeatHolding(state));
  const answers = ownSeats.find(({ state }) => isSeatRunning(state));
  return (
    <Section title={t.preparation}>
      {preparation.pack && <RichText headingLevel={3}>{preparation.pack}</RichText>}
      <AttachmentList files={preparation.attachments} door={packDoor} />
      {toRead && reads && <Reading preparation={preparation} seatId={reads.id} />}
      {preparation.questions.length > 0 && <Questions preparation={preparation} seatId={answers?.id ?? null} />}
    </Section>
  );
}

function Reading({ preparation: { revision, ownReadAt }, seatId }: { preparation: PreparationData; seatId: string }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const sentence = useErrorSentence();
  const [confirm, { loading, error }] = useMutation(ConfirmPreparationPack);
  return (
    <div role="group" aria-label={t.read} tabIndex={-1} ref={keepFocus} className="event-deeds">
      {ownReadAt ? (
        <Status tone="moss" icon={<CircleCheck aria-hidden />}>
          {t.readAt(formatMoment(ownReadAt, { locale }))}
        </Status>
      ) : (
        <Button busy={loading} busyLabel={t.busy} onPress={() => void confirm({ variables: { input: { seatId, revision } } }).catch(() => undefined)}>
          {t.read}
        </Button>
      )}
      {error && (
        <Alert tone="ochre" title={t.failed} announce="now">
          {sentence(error)}
        </Alert>
      )}
    </div>
  );
}

function Questions({ preparation, seatId }: { preparation: PreparationData; seatId: string | null }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const { questions, ownAnswers, answersOpen, answerBy } = preparation;
  return (
    <>
      <h3 className="event-heading">{t.questions}</h3>
      <p className="event-note">{!answersOpen ? t.answersClosed : answerBy ? t.answerBy(formatMoment(answerBy, { locale })) : t.answerOpen}</p>
      <div className="event-form">
        {questions.map(({ id, text }) => {
          const stored = ownAnswers.find(({ questionId }) => questionId === id)?.text ?? '';
          return seatId && answersOpen ? (
            <Question key={id} {...{ id, text, stored, seatId }} />
          ) : (
            <div key={id}>
              <strong>{text}</strong>
              <p className="event-words">{stored || t.noAnswer}</p>
            </div>
          );
        })}
      </div>
    </>
  );
}

function Question({ id, text, stored, seatId }: { id: string; text: string; stored: string; seatId: string }) {
  const t = useTexts(texts);
  const { value, change, save, status, error } = useEventAnswer({ seatId, questionId: id, stored });
  return (
    <div>
      <TextArea label={text} value={value} onChange={change} onBlur={save} rows={3} maxLength={limits.eventAnswer} error={error} />
      <p className="event-status" aria-live="polite">
        {status && t[status]}
      </p>
    </div>
  );
}
