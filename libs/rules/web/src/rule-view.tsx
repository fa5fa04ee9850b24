import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, Heading, keepFocus } from '@leerkring/ui';
import { CalendarClock, Pencil } from 'lucide-react';
import { useId, useState } from 'react';
import { ChangeRuleDialog } from './change-rule';
import { useRuleWords } from './rule-words';
import type { RuleData, RuleVersionData } from './rules.queries';
import { texts } from './texts';
import { WithdrawRule } from './withdraw-rule';

interface RuleProps {
  rule: RuleData;
  canChange: boolean;
}

/** One rule: what it says and since when, what it is going to say, and what it said. */
export function RuleView({ rule, canChange }: RuleProps) {
  const t = useTexts(texts);
  const words = useRuleWords();
  const titleId = useId();
  const [changing, setChanging] = useState(false);
  return (
    <article className="rule" ref={keepFocus} tabIndex={-1} aria-labelledby={titleId}>
      <div className="rule__head">
        <Heading level={3} look="small" id={titleId}>
          {t[rule.key]}
        </Heading>
        {canChange && (
          <Button size="s" icon={<Pencil aria-hidden />} aria-label={t.changeRule(t[rule.key])} onPress={() => setChanging(true)}>
            {t.change}
          </Button>
        )}
      </div>
      <p className="rule__value">{words.value(rule.key, rule.inForce.value)}</p>
      <RuleText version={rule.inForce} />
      <p className="rule__since">{t.since(words.day(rule.inForce.effectiveFrom))}</p>
      <Why version={rule.inForce} />
      {rule.coming.length > 0 && <Coming rule={rule} canChange={canChange} />}
      {rule.earlier.length > 0 && <Earlier rule={rule} />}
      {changing && <ChangeRuleDialog rule={rule} onClose={() => setChanging(false)} />}
    </article>
  );
}

function RuleText({ version }: { version: RuleVersionData }) {
  const { language } = useLanguage();
  return <p className="rule__text">{language === 'nl' ? version.textNl : version.textEn}</p>;
}

function Why({ version: { reason } }: { version: RuleVersionData }) {
  const t = useTexts(texts);
  return reason ? <p className="rule__since">{t.why(reason)}</p> : null;
}

function Coming({ rule, canChange }: RuleProps) {
  const t = useTexts(texts);
  const words = useRuleWords();
  const titleId = useId();
  return (
    <div className="rule__coming">
      <h4 id={titleId}>
        <CalendarClock aria-hidden />
        {t.comingTitle}
      </h4>
      <ul aria-labelledby={titleId}>
        {rule.coming.map((version) => (
          <li key={version.id}>
            <p>
              {t.comingFrom(words.day(version.effectiveFrom))}: <strong>{words.value(rule.key, version.value)}</strong>
            </p>
            <RuleText version={version} />
            <Why version={version} />
            {canChange && <WithdrawRule rule={rule} version={version} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Earlier({ rule }: { rule: RuleData }) {
  const t = useTexts(texts);
  const words = useRuleWords();
  return (
    <details className="rule__earlier">
      <summary>{t.earlierTitle(rule.earlier.length)}</summary>
      <ul>
        {rule.earlier.map((version, index) => (
          <li key={version.id}>
            <p>
              {/* What came after it ended it. */}
              {t.until(words.day(version.effectiveFrom), words.day((rule.earlier[index - 1] ?? rule.inForce).effectiveFrom))}: <strong>{words.value(rule.key, version.value)}</strong>
            </p>
            <RuleText version={version} />
            <Why version={version} />
          </li>
        ))}
      </ul>
    </details>
  );
}
