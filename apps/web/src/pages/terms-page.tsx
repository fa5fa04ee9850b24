import { defineTexts, useTexts } from '@leerkring/platform/web';
import { TermLists } from '@leerkring/tracks/web';
import { Heading, Page } from '@leerkring/ui';
import { paths } from '../paths';
import './public-pages.css';

const texts = defineTexts({
  nl: { title: 'Onderwerpen', intro: 'Waar gemeenten in Leerkring mee bezig zijn: de thema’s, de opgaven, de instrumenten en de leervragen. Bij elk onderwerp vind je de trajecten, en als je meedoet ook de gesprekken en casussen die jij kunt lezen.' },
  en: { title: 'Topics', intro: 'What municipalities in Leerkring work on: themes, challenges, instruments and learning questions. With each topic you find the tracks and, when you take part, the conversations and cases that you can read.' },
});

/** All words of the four taxonomies, for everybody. */
export default function TermsPage() {
  const t = useTexts(texts);
  return (
    <Page>
      <Heading level={1}>{t.title}</Heading>
      <p className="public-intro public-intro--above">{t.intro}</p>
      <TermLists hrefOf={paths.term} />
    </Page>
  );
}
