import { defineTexts, useTexts } from '@leerkring/platform/web';
import { ProgrammeRules } from '@leerkring/rules/web';
import { Heading, Page } from '@leerkring/ui';
import { useViewer } from '../shell/viewer';
import './public-pages.css';
import './rules-page.css';

const texts = defineTexts({
  nl: {
    title: 'Regels van het programma',
    intro: 'Hoelang een traject duurt, wie er meedoen en wat het programma betaalt. Verandert er iets, dan zie je hier vanaf welke dag, en hoe het eerder was.',
  },
  en: {
    title: 'Rules of the programme',
    intro: 'How long a track takes, who take part and what the programme pays. When something changes, you see here from which day, and how it was before.',
  },
});

/** What holds for everybody in the programme; who manages it changes it here. */
export default function RulesPage() {
  const t = useTexts(texts);
  const { viewer } = useViewer();
  return (
    <Page className="rules-page">
      <div>
        <Heading level={1}>{t.title}</Heading>
        <p className="public-intro">{t.intro}</p>
      </div>
      <ProgrammeRules canChange={viewer?.viewerCan.includes('programme_rule.change') ?? false} />
    </Page>
  );
}
