import { useMutation } from '@apollo/client/react';
import { graphql } from '@leerkring/contract';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, formatMoment, toast } from '@leerkring/ui';
import '../application.css';
import { ApplicationView, type ApplicationData } from '../applications.queries';
import { texts } from './texts';

const ConfirmApplication = graphql(
  `
    mutation ConfirmApplication($input: ConfirmApplicationInput!) {
      confirmApplication(input: $input) {
        application {
          ...ApplicationView_application
        }
      }
    }
  `,
  [ApplicationView],
);

/** A place came free for the municipality, which says by when it takes it; nothing for others. */
export function ConfirmPlace({ application: { id, confirmBy, viewerCan } }: { application: ApplicationData }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const sentence = useErrorSentence();
  const [confirm, { loading, error }] = useMutation(ConfirmApplication);
  if (!confirmBy || !viewerCan.includes('application.confirm')) return null;
  const press = (): void => void confirm({ variables: { input: { id } } }).then(() => toast({ text: t.confirmed, tone: 'moss' }), () => undefined);
  return (
    <Section title={t.confirmTitle} rule="none">
      <p className="application-note">{t.confirmLine(formatMoment(confirmBy, { locale }))}</p>
      {error && (
        <Alert tone="ochre" announce="now">
          {sentence(error)}
        </Alert>
      )}
      <Button variant="prime" onPress={press} busy={loading} busyLabel={t.busy}>
        {t.confirm}
      </Button>
    </Section>
  );
}
