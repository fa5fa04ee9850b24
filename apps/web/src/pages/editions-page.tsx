import { defineTexts, useTexts } from '@leerkring/platform/web';
import { EditionList } from '@leerkring/tracks/web';
import { Heading, Page } from '@leerkring/ui';
import { paths } from '../paths';
import { useViewer } from '../shell/viewer';
import './public-pages.css';

const texts = defineTexts({
  nl: { title: 'Edities van het programma', intro: 'Het programma loopt in periodes. Per editie lees je wie het dragen, en welke trajecten er vanaf wanneer lopen.' },
  en: { title: 'Editions of the programme', intro: 'The programme runs in periods. For each edition you read who carry it, and which tracks run from when.' },
});

/** The periods of the programme, for everybody; who manages it changes them here. */
export default function EditionsPage() {
  const t = useTexts(texts);
  const { viewer } = useViewer();
  return (
    <Page>
      <Heading level={1}>{t.title}</Heading>
      <p className="public-intro public-intro--above">{t.intro}</p>
      <EditionList canSave={viewer?.viewerCan.includes('edition.save') ?? false} trackHref={paths.track} />
    </Page>
  );
}
