import { useLanguage, useTexts } from '@leerkring/platform/web';
import { KindGlyph, Link, MetaLine, Status, kindTone } from '@leerkring/ui';
import { Check, Tag as TagIcon } from 'lucide-react';
import { texts as discussionTexts } from '../texts';
import './kinds.css';
import type { SubjectData, TagData } from './kinds.fragments';
import { texts } from './texts';

export type SubjectHref = (subject: { type: SubjectData['type']; slug: string }) => string;

type Kind = Parameters<typeof kindTone>[0];

/** Glyph and word of the kind, whether a question is answered, and what the thread is about when that is not its group. */
export function ThreadKindLine({ thread, hrefOf }: { thread: { kind: Kind; answeredAt: string | null; subject: SubjectData }; hrefOf: SubjectHref }) {
  const t = useTexts(discussionTexts);
  const { kind, answeredAt, subject } = thread;
  return (
    <div className="thread-kind">
      <KindGlyph kind={kind} answered={answeredAt !== null} />
      <MetaLine>
        <Status tone={kindTone(kind)}>{t[kind]}</Status>
        {answeredAt && <Answered />}
        <SubjectLine subject={subject} hrefOf={hrefOf} />
      </MetaLine>
    </div>
  );
}

/** That a question is answered, in words. */
export function Answered() {
  const t = useTexts(texts);
  return (
    <Status tone="moss" icon={<Check aria-hidden />}>
      {t.answered}
    </Status>
  );
}

/** What a thread is about, when that is not its group; with a link where one may go. */
export function SubjectLine({ subject, hrefOf }: { subject: SubjectData; hrefOf?: SubjectHref }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const title = subject[language];
  if (subject.type === 'group' || !title) return null;
  const kind = t[`aboutOf_${subject.type}`];
  return (
    <span className="thread-subject">
      {t.about} {kind} {hrefOf && subject.slug ? <Link href={hrefOf({ type: subject.type, slug: subject.slug })}>{title}</Link> : title}
    </span>
  );
}

/** What a thread is labelled with; in a list as words, on its page as links to the conversations with that label. */
export function ThreadTags({ tags, hrefOf }: { tags: readonly TagData[]; hrefOf?: (termId: string) => string }) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (!tags.length) return null;
  return (
    <ul className="thread-tags" aria-label={t.tags} role="list">
      {tags.map((tag) => (
        <li key={tag.id}>
          <TagIcon aria-hidden />
          {hrefOf ? <Link href={hrefOf(tag.id)}>{tag[language]}</Link> : tag[language]}
        </li>
      ))}
    </ul>
  );
}
