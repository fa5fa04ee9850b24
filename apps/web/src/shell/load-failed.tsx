import { Alert, Button, Heading, Page } from '@leerkring/ui';
import { errorOf, useErrorSentence, useTexts } from '@leerkring/platform/web';
import './shell.css';
import { texts } from './texts';

/** In the place of a page whose rows did not come: why, what is kept, and a way to try again. */
export function LoadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  return (
    <Page width="read" className="shell-notice">
      <Heading level={1}>{t.failed}</Heading>
      <Alert tone="ochre" action={<Button onPress={retry}>{t.retry}</Button>}>
        {/* Its own sentence says already what is kept. */}
        {sentence(error)} {errorOf(error).code !== 'UNAVAILABLE' && t.kept}
      </Alert>
    </Page>
  );
}
