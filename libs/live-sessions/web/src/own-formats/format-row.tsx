import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { Alert, IconButton } from '@leerkring/ui';
import { Archive, ArchiveRestore, Copy, Pencil, Share2 } from 'lucide-react';
import { ArchiveOwnFormat, type OwnFormatData } from './own-formats.queries';
import { texts } from './texts';

interface FormatRowProps {
  format: OwnFormatData;
  /** Left out: the viewer does not change it. */
  onEdit?: (() => void) | undefined;
  /** Makes a copy of it to change; left out: it is the viewer's to change already. */
  onCopy?: (() => void) | undefined;
  /** Makes a copy of it for the track. */
  onShare?: (() => void) | undefined;
}

/** A format, and what the viewer does with it. */
export function FormatRow({ format, onEdit, onCopy, onShare }: FormatRowProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [archive, { error }] = useMutation(ArchiveOwnFormat);
  const { id, name, phases, version, archivedAt } = format;
  const put = (archived: boolean): void => void archive({ variables: { input: { id, archived } } }).catch(() => null);
  return (
    <li className="own-formats__row">
      <span className="own-formats__words">
        <strong>{name}</strong>
        <span className="people-pane__note">{archivedAt ? t.archived : t.facts(phases.length, phases.reduce((sum, { minutes }) => sum + minutes, 0), version)}</span>
        {error && <Alert tone="ochre">{sentence(error)}</Alert>}
      </span>
      {!archivedAt && onCopy && <IconButton label={t.copyOf(name)} icon={<Copy aria-hidden />} onPress={onCopy} />}
      {!archivedAt && onShare && <IconButton label={t.share(name)} icon={<Share2 aria-hidden />} onPress={onShare} />}
      {!archivedAt && onEdit && <IconButton label={t.edit(name)} icon={<Pencil aria-hidden />} onPress={onEdit} />}
      {onEdit && <IconButton label={archivedAt ? t.restore(name) : t.archive(name)} icon={archivedAt ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />} onPress={() => put(!archivedAt)} />}
    </li>
  );
}
