import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Link, Page, Section } from '@leerkring/ui';
import { paths } from '../paths';
import './public-pages.css';
import './text-page.css';

const texts = defineTexts({
  nl: {
    title: 'Het basisaanbod',
    intro: 'Vijf manieren waarop het programma gemeenten helpt. Ze passen bij elkaar: wat in een leergroep niet past, kan vaak als maatwerk, en andersom.',
    tracks: 'Ontwikkeltrajecten',
    tracksLine: 'Een jaar lang leren met gemeenten die met dezelfde vraag zitten, in een leergroep met een begeleider. Je brengt een eigen casus in.',
    tracksWay: 'Kies een traject',
    support: 'Lokaal maatwerk',
    supportLine: 'Advies aan één gemeente over een eigen vraag, door iemand die dat werk kent. Het programma betaalt mee.',
    supportWay: 'Lees hoeveel het programma betaalt',
    meetings: 'Open bijeenkomsten',
    meetingsLine: 'Voor iedereen die met lokale democratie werkt, ook zonder leergroep: om ideeën op te doen en collega’s te leren kennen.',
    pool: 'Ondersteuningspool',
    poolLine: 'Deskundigen en ervaren collega’s uit andere gemeenten, die een tijd meedenken of meewerken.',
    poolWay: 'Lees wanneer dat kan',
    helpdesk: 'Helpdesk',
    helpdeskLine: 'Een korte vraag, een snel antwoord. Blijkt de vraag groter, dan kijken we samen welk deel van het aanbod past.',
  },
  en: {
    title: 'The base offer',
    intro: 'Five ways in which the programme helps municipalities. They fit together: what does not fit in a learning group can often be done as tailored support, and the other way round.',
    tracks: 'Development tracks',
    tracksLine: 'A year of learning with municipalities that have the same question, in a learning group with a facilitator. You bring in a case of your own.',
    tracksWay: 'Choose a track',
    support: 'Local tailored support',
    supportLine: 'Advice to one municipality about a question of its own, by somebody who knows that work. The programme shares the cost.',
    supportWay: 'Read how much the programme pays',
    meetings: 'Open meetings',
    meetingsLine: 'For everybody who works with local democracy, also without a learning group: to get ideas and to meet colleagues.',
    pool: 'Support pool',
    poolLine: 'Experts and experienced colleagues from other municipalities, who think or work along for a while.',
    poolWay: 'Read when that is possible',
    helpdesk: 'Helpdesk',
    helpdeskLine: 'A short question, a quick answer. When the question turns out to be larger, we look together which part of the offer fits.',
  },
});

/** The five parts of what the programme offers, A to E. */
export default function OfferPage() {
  const t = useTexts(texts);
  const parts = [
    { letter: 'A', title: t.tracks, line: t.tracksLine, way: <Link href={paths.tracks()}>{t.tracksWay}</Link> },
    { letter: 'B', title: t.support, line: t.supportLine, way: <Link href={paths.rules()}>{t.supportWay}</Link> },
    { letter: 'C', title: t.meetings, line: t.meetingsLine, way: null },
    { letter: 'D', title: t.pool, line: t.poolLine, way: <Link href={paths.rules()}>{t.poolWay}</Link> },
    { letter: 'E', title: t.helpdesk, line: t.helpdeskLine, way: null },
  ];
  return (
    <Page width="read" className="text-page">
      <Heading level={1}>{t.title}</Heading>
      <p className="public-intro">{t.intro}</p>
      {parts.map(({ letter, title, line, way }) => (
        <Section key={letter} title={`${letter}. ${title}`}>
          <p>{line}</p>
          {way && <p>{way}</p>}
        </Section>
      ))}
    </Page>
  );
}
