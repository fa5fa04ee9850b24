import { useQuery } from '@apollo/client/react';
import { programmeRules, ruleThemes } from '@leerkring/contract';
import { useErrorSentence, useHeads, useTexts } from '@leerkring/platform/web';
import { Alert, Button, Section, Skeleton } from '@leerkring/ui';
import { RuleView } from './rule-view';
import './rules.css';
import { ProgrammeRulesQuery } from './rules.queries';
import { texts } from './texts';

/** All rules of the programme, theme by theme; with buttons for who may change them. */
export function ProgrammeRules({ canChange }: { canChange: boolean }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error, refetch } = useQuery(ProgrammeRulesQuery);
  const again = (): void => void refetch().catch(() => undefined);
  useHeads(['network'], again);
  if (!data && error) {
    return (
      <Alert tone="ochre" title={t.failed} announce="now" action={<Button onPress={again}>{t.retry}</Button>}>
        {sentence(error)}
      </Alert>
    );
  }
  if (!data) return <Skeleton label={t.loading} rows={6} shape="text" />;
  return ruleThemes.map((theme) => (
    <Section key={theme} title={t[theme]} className="rules">
      <div className="rules__list">
        {data.programmeRules
          .filter(({ key }) => programmeRules[key].theme === theme)
          .map((rule) => (
            <RuleView key={rule.key} rule={rule} canChange={canChange} />
          ))}
      </div>
    </Section>
  ));
}
