import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Link, Page, Section } from '@leerkring/ui';
import { paths } from '../paths';
import './text-page.css';

const texts = defineTexts({
  nl: {
    title: 'Over Leerkring',
    body: () => (
      <>
        <p>Leerkring is een leernetwerk van gemeenten die hun lokale democratie willen vernieuwen. Je werkt er een jaar lang samen aan een echte vraag uit je eigen gemeente.</p>
        <Section title="Hoe het werkt">
          <ul>
            <li><strong>Ontwikkeltrajecten.</strong> Elk traject heeft een thema, zoals dorpen en kernen of begroten met inwoners.</li>
            <li><strong>Leergroepen.</strong> Een handvol gemeenten met dezelfde vraag komt ongeveer vijf keer bij elkaar: een start, drie uitwisselingen en een slot.</li>
            <li><strong>Casussen.</strong> Je brengt je eigen vraag in, met de stukken die erbij horen. Alleen je leergroep ziet ze.</li>
            <li><strong>Gesprekken en live sessies.</strong> Tussen de bijeenkomsten praat je door, en tijdens een bijeenkomst praat je mee in de live sessie.</li>
          </ul>
        </Section>
        <Section title="Wie ziet wat">
          <p>Wat je in een leergroep schrijft of deelt, zien alleen de mensen van die leergroep. Mensen daarbuiten zien niet eens dat de groep bestaat.</p>
        </Section>
        <Section title="Meedoen">
          <p>Je gemeente meldt zich aan voor een <Link href={paths.tracks()}>traject</Link> dat open is. Heb je nog geen account, dan nodigt het programma of een collega je uit: je krijgt een mail met een link waarmee je je account maakt.</p>
          <p><Link href={paths.offer()}>Lees wat het programma nog meer biedt</Link>, en <Link href={paths.editions()}>welke edities er zijn</Link>.</p>
          <p><Link href={paths.rules()}>Lees de regels van het programma</Link>: hoelang het duurt, hoeveel gemeenten er meedoen en wat het programma betaalt.</p>
        </Section>
        <Section title="Open software">
          <p>De software van Leerkring is open. Iedereen mag haar gebruiken, bekijken en verbeteren onder de licentie EUPL-1.2.</p>
        </Section>
      </>
    ),
  },
  en: {
    title: 'About Leerkring',
    body: () => (
      <>
        <p>Leerkring is a learning network of Dutch municipalities that want to renew their local democracy. For a year you work together on a real question of your own municipality.</p>
        <Section title="How it works">
          <ul>
            <li><strong>Development tracks.</strong> Every track has a theme, such as villages and neighbourhoods or budgeting with residents.</li>
            <li><strong>Learning groups.</strong> A handful of municipalities with the same question meet about five times: a start, three exchanges and a closing.</li>
            <li><strong>Cases.</strong> You bring in your own question with its documents. Only your group sees them.</li>
            <li><strong>Conversations and live sessions.</strong> Between meetings you talk on, and during a meeting you take part in the live session.</li>
          </ul>
        </Section>
        <Section title="Who sees what">
          <p>What you write or share in a learning group is seen only by the people of that group. Others do not even see that the group exists.</p>
        </Section>
        <Section title="Taking part">
          <p>Your municipality signs up for a <Link href={paths.tracks()}>track</Link> that is open. When you have no account yet, the programme or a colleague invites you: you get a mail with a link to make your account.</p>
          <p><Link href={paths.offer()}>Read what else the programme offers</Link>, and <Link href={paths.editions()}>which editions there are</Link>.</p>
          <p><Link href={paths.rules()}>Read the rules of the programme</Link>: how long it takes, how many municipalities take part and what the programme pays.</p>
        </Section>
        <Section title="Open software">
          <p>The software of Leerkring is open. Everybody may use, read and improve it under the licence EUPL-1.2.</p>
        </Section>
      </>
    ),
  },
});

/** What Leerkring is, for whoever passes by. */
export default function AboutPage() {
  const t = useTexts(texts);
  return (
    <Page width="read" className="text-page">
      <Heading level={1}>{t.title}</Heading>
      {t.body()}
    </Page>
  );
}
