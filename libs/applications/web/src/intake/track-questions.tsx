import { useQuery } from '@apollo/client/react';
import { useLanguage, useTexts } from '@leerkring/platform/web';
import { Breadcrumb, Heading, Link, Section } from '@leerkring/ui';
import './intake.css';
import { TrackQuestionsQuery } from './intake.queries';
import { LinkQuestion } from './link-question';
import { Origin } from './local-questions';
import { Proposals } from './proposals';
import { texts } from './texts';

export function useTrackQuestions(slug: string) {
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(TrackQuestionsQuery, { variables: { slug, language }, fetchPolicy: 'cache-and-network' });
  return { data, error, retry: () => void refetch().catch(() => undefined) };
}

type TrackQuestions = NonNullable<ReturnType<typeof useTrackQuestions>['data']>;
export type CollectedData = NonNullable<TrackQuestions['track']['collectedQuestions']>[number];
export type ProposalData = NonNullable<TrackQuestions['track']['learningQuestionProposals']>[number];
export type LearningQuestionData = TrackQuestions['taxonomyTerms'][number];

interface TrackQuestionsViewProps {
  data: TrackQuestions;
  hrefs: { tracks: () => string; track: (slug: string) => string; application: (id: string) => string };
}

/** What municipalities ask in a track, by learning question, and learning questions that wait for the taxonomy. */
export function TrackQuestionsView({ data: { track, taxonomyTerms }, hrefs }: TrackQuestionsViewProps) {
  const t = useTexts(texts);
  const learning = taxonomyTerms.filter(({ taxonomy }) => taxonomy === 'learning_question');
  const { collectedQuestions: collected, learningQuestionProposals: proposals } = track;
  return (
    <>
      <Breadcrumb label={t.crumbs} items={[{ label: t.tracks, href: hrefs.tracks() }, { label: track.name, href: hrefs.track(track.slug) }, { label: t.toQuestions }]} />
      <Heading level={1}>{t.questionsOf(track.name)}</Heading>
      {collected && <Collected questions={collected} learning={learning} hrefOf={hrefs.application} />}
      {proposals && <Proposals proposals={proposals} />}
    </>
  );
}

interface CollectedProps {
  questions: readonly CollectedData[];
  learning: readonly LearningQuestionData[];
  hrefOf: (id: string) => string;
}

function Collected({ questions, learning, hrefOf }: CollectedProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  if (!questions.length) return <p>{t.noCollected}</p>;
  const groups = Map.groupBy(questions, ({ learningQuestion }) => learningQuestion?.id ?? '');
  // Most asked first; what belongs to nothing yet on top, as it asks for work.
  const order = [...groups].toSorted(([one, ofOne], [other, ofOther]) => (one === '' ? -1 : other === '' ? 1 : ofOther.length - ofOne.length));
  return (
    <>
      <p className="application-note">{t.questionsLine}</p>
      {order.map(([id, ofGroup]) => (
        <Section key={id} title={ofGroup[0]!.learningQuestion?.[language] ?? t.notLinked} count={t.questionsCount(ofGroup.length, new Set(ofGroup.map(({ application }) => application.organisation.id)).size)}>
          <ul className="intake-questions" role="list">
            {ofGroup.map((question) => (
              <li key={question.id}>
                <p>
                  <strong>{question.question}</strong>
                </p>
                <p>
                  <Link href={hrefOf(question.application.id)}>{question.application.organisation.name}</Link>
                </p>
                <Origin question={{ ...question, learningQuestion: null }} />
                <LinkQuestion question={question} learning={learning} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
