import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Button, EmptyState, Link, Row, RowLine, RowList, RowTitle, Section, Status, formatDay, patiently } from '@leerkring/ui';
import { BadgeCheck, Plus, Users } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import type { CaseFileData } from '../cases.queries';
import { texts } from './texts';
import { texts as versionTexts } from './version-texts';
import type { WeighingRowData } from './weighing.queries';

const WeighingDialog = lazy(async () => ({ default: (await patiently(() => import('./weighing-dialog'))).WeighingDialog }));

interface CaseWeighingsProps {
  caseFile: CaseFileData;
  hrefOf: (id: string) => string;
  /** One was made: the screen goes there. */
  onDrafted: (id: string) => void;
}

/** The weighing frameworks of a case. */
export function CaseWeighings({ caseFile: { id, weighings, viewerCan }, hrefOf, onDrafted }: CaseWeighingsProps) {
  const t = useTexts(texts);
  const [drafting, setDrafting] = useState(false);
  const mayDraft = viewerCan.includes('weighing.draft');
  if (!weighings.length && !mayDraft) return null;
  const draft = mayDraft && (
    <Button size="s" icon={<Plus aria-hidden />} onPress={() => setDrafting(true)}>
      {t.draft}
    </Button>
  );
  return (
    <Section title={t.weighings} look="section" count={weighings.length || undefined} action={draft}>
      {weighings.length === 0 && <EmptyState title={t.none}>{t.noneMayDraft}</EmptyState>}
      {weighings.length > 0 && (
        <RowList>
          {weighings.map((weighing) => (
            <WeighingItem key={weighing.id} weighing={weighing} href={hrefOf(weighing.id)} />
          ))}
        </RowList>
      )}
      {drafting && (
        <Suspense>
          <WeighingDialog caseFileId={id} weighing={null} onClose={() => setDrafting(false)} onDrafted={onDrafted} />
        </Suspense>
      )}
    </Section>
  );
}

function WeighingItem({ weighing: { title, question, criteria, options, leaders, versions }, href }: { weighing: WeighingRowData; href: string }) {
  const t = useTexts(texts);
  const ahead = options.filter(({ id }) => leaders.includes(id)).map(({ name }) => name);
  return (
    <Row end={<Standing versions={versions} />} endBelow top>
      <RowTitle level={3}>
        <Link href={href} variant="title" cover>
          {title}
        </Link>
      </RowTitle>
      <RowLine>{question}</RowLine>
      <RowLine soft>{[t.size(criteria.length, options.length), ...(ahead.length ? [t.ahead(ahead)] : [])].join(' · ')}</RowLine>
    </Row>
  );
}

type Standing = Pick<WeighingRowData['versions'][number], 'laidBeforeAt' | 'settledAt' | 'outcome'>;

/** Whether a version lies before the group, or else was adopted last. */
export function Standing({ versions }: { versions: readonly Standing[] }) {
  const v = useTexts(versionTexts);
  const { language: locale } = useLanguage();
  if (versions.some(({ laidBeforeAt, settledAt }) => laidBeforeAt && !settledAt)) {
    return (
      <Status tone="water" icon={<Users aria-hidden />}>
        {v.isBefore}
      </Status>
    );
  }
  const adopted = versions.find(({ outcome }) => outcome === 'adopted');
  if (!adopted) return null;
  return (
    <Status tone="moss" icon={<BadgeCheck aria-hidden />}>
      {v.adoptedOn(formatDay(adopted.settledAt!, { locale }))}
    </Status>
  );
}
