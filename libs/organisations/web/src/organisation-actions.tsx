import { useMutation } from '@apollo/client/react';
import { useErrorSentence, useTexts } from '@leerkring/platform/web';
import { IconButton, Menu, toast, type MenuItem } from '@leerkring/ui';
import { CalendarX, Ellipsis, Pencil, Undo2 } from 'lucide-react';
import { EndOrganisation, type OrganisationData } from './organisations.queries';
import { texts } from './texts';

interface OrganisationActionsProps {
  organisation: OrganisationData;
  onRename: () => void;
  onEnd: () => void;
  onChanged: () => void;
}

/** What may be done with one organisation; nothing is shown when that is nothing. */
export function OrganisationActions({ organisation: { id, name, endDate, revision, viewerCan }, onRename, onEnd, onChanged }: OrganisationActionsProps) {
  const t = useTexts(texts);
  const sentence = useErrorSentence();
  const [end] = useMutation(EndOrganisation, { variables: { input: { id, revision, endDate: null } } });
  const goOn = (): void => void end().then(() => toast({ text: t.goesOn(name), tone: 'moss' }), (error: unknown) => toast({ text: sentence(error), tone: 'ochre' })).then(onChanged);
  const items: MenuItem[] = [
    ...(viewerCan.includes('organisation.rename') ? [{ id: 'rename', label: t.rename, icon: <Pencil aria-hidden />, onAction: onRename }] : []),
    ...(viewerCan.includes('organisation.end') ? [{ id: 'end', label: endDate ? t.changeEnd : t.end, icon: <CalendarX aria-hidden />, onAction: onEnd }] : []),
    ...(viewerCan.includes('organisation.end') && endDate ? [{ id: 'go-on', label: t.goOn, icon: <Undo2 aria-hidden />, onAction: goOn }] : []),
  ];
  return items.length ? <Menu trigger={<IconButton size="s" label={t.actionsFor(name)} icon={<Ellipsis aria-hidden />} />} items={items} /> : null;
}
