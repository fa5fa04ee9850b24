import { Button, Heading, Page } from '@leerkring/ui';
import { useTexts } from '@leerkring/platform/web';
import { paths } from '../paths';
import './shell.css';
import { texts } from './texts';

/** What does not exist and what one may not see look the same. */
export function NotFound() {
  const t = useTexts(texts);
  return (
    <Page width="read" className="shell-notice">
      <Heading level={1}>{t.notFound}</Heading>
      <p>{t.notFoundLine}</p>
      <Button href={paths.home()}>{t.toStart}</Button>
    </Page>
  );
}
