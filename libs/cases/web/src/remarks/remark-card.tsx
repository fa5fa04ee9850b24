import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useLanguage, useTexts } from '@leerkring/platform/web';
import { Alert, Button, IconButton, Link, Menu, RichText, formatMoment } from '@leerkring/ui';
import { Check, Ellipsis, MessageSquareReply, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '../details/confirm-dialog';
import { RemarkWords } from './remark-words';
import { DeleteRemark, ReopenRemark, ResolveRemark, type AnswerData, type Place, type PlacedRemark, type RemarkData } from './remarks.queries';
import { texts } from './texts';

interface RemarkCardProps extends PlacedRemark {
  unit: 'page' | 'slide' | 'sheet' | 'passage' | null;
  versionId: string;
  versionHref: (id: string) => string;
  onShow: (place: Place) => void;
}

/** A remark with where it stands, its answers, and what the viewer may do with it. */
export function RemarkCard({ place, remark, unit, versionId, versionHref, onShow }: RemarkCardProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [answering, setAnswering] = useState(false);
  const [resolve, resolving] = useMutation(ResolveRemark, { variables: { input: { id: remark.id } } });
  const [reopen, reopening] = useMutation(ReopenRemark, { variables: { input: { id: remark.id } } });
  const { viewerCan, version, resolvedBy } = remark;
  const error = resolving.error ?? reopening.error;
  const elsewhere = version && version.id !== versionId && !place;
  return (
    <li className="remark" data-settled={remark.resolvedAt ? true : undefined}>
      {place && (
        <button type="button" className="remark-quote" aria-describedby={`remark-${remark.id}`} onClick={() => onShow(place)} title={t.goTo}>
          {unit && unit !== 'passage' && <span className="remark-soft">{t.unit(unit, place.part + 1)}</span>}
          {remark.kind === 'passage' && <q>{place.quote}</q>}
        </button>
      )}
      {!place && remark.kind === 'document' && <p className="remark-soft">{t.aboutDocument}</p>}
      {!place && remark.kind !== 'document' && <p className="remark-soft">{t.lost}</p>}
      {elsewhere && <Link href={versionHref(version.id)}>{t.madeAt(version.number)}</Link>}
      <div id={`remark-${remark.id}`}>
        <Said said={remark} deleted={remark.deletedAt !== null} />
      </div>
      <p className="remark-soft">{remark.circle === 'delegation' ? t.own : t.inGroup(remark.group.name)}</p>
      {resolvedBy && <p className="remark-settled"><Check aria-hidden /> {t.resolved(resolvedBy.name)}</p>}
      {remark.answers.length > 0 && (
        <ol className="remark-answers" role="list">
          {remark.answers.map((answer) => (
            <li key={answer.id}>
              <Said said={answer} deleted={false} />
            </li>
          ))}
        </ol>
      )}
      {answering && <RemarkWords answerTo={remark} onClose={() => setAnswering(false)} />}
      {error && <Alert tone="ochre" announce="now">{sentence(error)}</Alert>}
      <div className="remark-actions">
        {viewerCan.includes('remark.answer') && !answering && (
          <Button size="s" variant="quiet" icon={<MessageSquareReply aria-hidden />} onPress={() => setAnswering(true)} aria-label={t.answerTo(remark.author.name)}>
            {t.answer}
          </Button>
        )}
        {viewerCan.includes('remark.resolve') && (
          <Button size="s" variant="quiet" icon={<Check aria-hidden />} busy={resolving.loading} busyLabel={t.resolving} onPress={() => void resolve().catch(() => null)}>
            {t.resolve}
          </Button>
        )}
        {viewerCan.includes('remark.reopen') && (
          <Button size="s" variant="quiet" icon={<RotateCcw aria-hidden />} busy={reopening.loading} busyLabel={t.resolving} onPress={() => void reopen().catch(() => null)}>
            {t.reopen}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Words with whose they are; own ones can be changed and taken away. */
function Said({ said, deleted }: { said: RemarkData | AnswerData; deleted: boolean }) {
  const t = useTexts(texts);
  const { language: locale } = useLanguage();
  const [doing, setDoing] = useState<'edit' | 'remove' | null>(null);
  const { author, body, createdAt, editedAt, viewerCan } = said;
  const moment = formatMoment(createdAt, { locale });
  if (deleted) return <p className="remark-soft">{t.deleted}</p>;
  const items = [
    ...(viewerCan.includes('remark.edit') ? [{ id: 'edit', label: t.edit, icon: <Pencil aria-hidden />, onAction: () => setDoing('edit') }] : []),
    ...(viewerCan.includes('remark.delete') ? [{ id: 'delete', label: t.remove, icon: <Trash2 aria-hidden />, onAction: () => setDoing('remove') }] : []),
  ];
  return (
    <>
      <div className="remark-who">
        <p>
          <strong>{author.name}</strong>
          <span className="remark-soft">
            <time dateTime={createdAt}>{moment}</time>
            {editedAt && ` · ${t.edited}`}
          </span>
        </p>
        {items.length > 0 && <Menu trigger={<IconButton size="s" label={t.more(author.name, moment)} icon={<Ellipsis aria-hidden />} />} items={items} />}
      </div>
      {doing === 'edit' ? <RemarkWords edits={said} onClose={() => setDoing(null)} /> : <RichText className="remark-words">{body}</RichText>}
      {doing === 'remove' && <Remove id={said.id} onClose={() => setDoing(null)} />}
    </>
  );
}

function Remove({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts(texts);
  const [remove, { loading, error }] = useMutation(DeleteRemark);
  const confirm = async (): Promise<void> => {
    if (await remove({ variables: { input: { id } } }).catch(() => null)) onClose();
  };
  return <ConfirmDialog title={t.removeTitle} line={t.removeLine} action={t.remove} busyLabel={t.removing} busy={loading} error={error} onConfirm={() => void confirm()} onClose={onClose} />;
}
