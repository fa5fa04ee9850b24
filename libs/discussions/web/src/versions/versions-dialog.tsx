import { namedIn } from '@leerkring/contract';
import { useQuery } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Badge, Button, Dialog, Skeleton, formatMoment } from '@leerkring/ui';
import type { PostData } from '../thread.queries';
import { texts } from './texts';
import './versions.css';
import { PostVersions, type VersionData } from './versions.queries';
import { WordChanges } from './word-changes';

interface VersionsDialogProps {
  post: PostData;
  own: boolean;
  onClose: () => void;
}

/** Every wording of a post that is kept, the newest first, each with what changed. */
export default function VersionsDialog({ post, own, onClose }: VersionsDialogProps) {
  const t = useTexts(texts);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={own ? t.titleOwn : t.title(post.author.name)} line={t.line} closeLabel={t.closeDialog}>
      {/* Edited once more meanwhile: it is asked for again. */}
      <Versions key={post.editedAt} postId={post.id} />
    </Dialog>
  );
}

/** Nothing of it stays in the browser: who opens it again asks again. */
function Versions({ postId }: { postId: string }) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const { data, error, refetch } = useQuery(PostVersions, { variables: { postId }, fetchPolicy: 'no-cache' });
  if (error) {
    return (
      <Alert tone="ochre" announce="now" title={t.failed}>
        <p>{sentence(error)}</p>
        <Button size="s" onPress={() => void refetch().catch(() => undefined)}>
          {t.retry}
        </Button>
      </Alert>
    );
  }
  if (!data) return <Skeleton label={t.loading} />;
  const versions = data.postVersions;
  return (
    <>
      <ol className="versions" reversed>
        {versions.map((version, index) => <Version key={version.number} version={version} before={versions[index - 1]} isLast={index === versions.length - 1} />).reverse()}
      </ol>
      {versions.length < 2 && <p className="versions__note">{t.nothingKept}</p>}
    </>
  );
}

interface VersionProps {
  version: VersionData;
  /** The wording that is kept before this one. */
  before: VersionData | undefined;
  isLast: boolean;
}

function Version({ version, before, isLast }: VersionProps) {
  const t = useTexts(texts);
  const { language } = useLanguage();
  const moment = formatMoment(version.writtenAt, { locale: language });
  return (
    <li>
      <h3 className="versions__when">
        {isLast && <Badge>{t.now}</Badge>}
        <time dateTime={version.writtenAt}>{isLast && before ? t.since(moment) : t.written(moment)}</time>
      </h3>
      <WordChanges before={before && namedIn(before.body, before.mentions)} after={namedIn(version.body, version.mentions)} />
      {before && before.number < version.number - 1 && <p className="versions__note">{t.between}</p>}
    </li>
  );
}
