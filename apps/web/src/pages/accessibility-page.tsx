import { defineTexts, useTexts } from '@leerkring/platform/web';
import { Heading, Page, Section } from '@leerkring/ui';
import './text-page.css';

const texts = defineTexts({
  nl: {
    title: 'Toegankelijkheid',
    body: () => (
      <>
        <p>Iedereen moet met Leerkring kunnen werken: met een toetsenbord, een schermlezer, vergroot tot 400 %, op een telefoon of in een donkere weergave. We streven naar de richtlijn WCAG 2.2, niveau AA.</p>
        <Section title="Hoe we dat toetsen">
          <ul>
            <li>Bij elke wijziging controleert axe-core elke pagina, in het Nederlands en Engels, licht en donker. Dat vindt een deel van de problemen, niet alle.</li>
            <li>Bij elke wijziging lopen we de belangrijkste handelingen na met alleen het toetsenbord.</li>
            <li>We kijken elke pagina na op een scherm van 320 pixels breed: niets schuift opzij.</li>
            <li>De kleuren zijn gemeten: tekst heeft een contrast van minstens 4,5 op 1.</li>
          </ul>
          <p>Een onafhankelijk onderzoek is nog niet gedaan. Daarom zeggen we niet dat Leerkring volledig aan de richtlijn voldoet.</p>
        </Section>
        <Section title="Wat nog niet goed gaat">
          <p>Documenten die deelnemers zelf delen, kunnen ontoegankelijk zijn. Vraag de maker om een andere vorm.</p>
        </Section>
        <Section title="Loop je ergens tegenaan?">
          <p>Vertel het aan wie je leergroep begeleidt, of aan de beheerder van jullie Leerkring. Schrijf erbij op welke pagina je was, wat je wilde doen en welk hulpmiddel je gebruikt.</p>
        </Section>
      </>
    ),
  },
  en: {
    title: 'Accessibility',
    body: () => (
      <>
        <p>Everybody must be able to work with Leerkring: with a keyboard, a screen reader, enlarged to 400%, on a phone or in a dark theme. We aim for the guideline WCAG 2.2, level AA.</p>
        <Section title="How we test that">
          <ul>
            <li>With every change axe-core checks every page, in Dutch and English, light and dark. That finds some of the problems, not all.</li>
            <li>With every change we go through the main tasks by keyboard alone.</li>
            <li>We check every page on a screen 320 pixels wide: nothing scrolls sideways.</li>
            <li>The colours were measured: text has a contrast of at least 4.5 to 1.</li>
          </ul>
          <p>An independent audit has not been done yet. So we do not say that Leerkring fully meets the guideline.</p>
        </Section>
        <Section title="What does not go well yet">
          <p>Documents that participants share can be inaccessible. Ask the maker for another form.</p>
        </Section>
        <Section title="Did you run into something?">
          <p>Tell whoever facilitates your group, or the administrator of your Leerkring. Write on which page you were, what you wanted to do and which aid you use.</p>
        </Section>
      </>
    ),
  },
});

/** The accessibility statement. */
export default function AccessibilityPage() {
  const t = useTexts(texts);
  return (
    <Page width="read" className="text-page">
      <Heading level={1}>{t.title}</Heading>
      {t.body()}
    </Page>
  );
}
