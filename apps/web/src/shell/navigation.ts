import { useTexts } from '@leerkring/platform/web';
import { BriefcaseBusiness, CalendarDays, Flag, House, ListChecks, Route, UsersRound, type LucideIcon } from 'lucide-react';
import { useLocation } from 'react-router';
import { paths } from '../paths';
import { texts } from './texts';
import type { Viewer } from './viewer';

export interface Destination {
  id: 'home' | 'tracks' | 'agenda' | 'groups' | 'cases' | 'programme' | 'reports';
  label: string;
  /** On the phone, where there is little room. */
  shortLabel: string;
  Icon: LucideIcon;
  href: string;
  current: boolean;
  /** More than one learning group: they are chosen from a list. */
  choices?: { id: string; label: string; line: string; href: string }[];
  unread: number;
  /** What that number counts, when it is not new messages. */
  counted?: string;
}

/** Where a member can go; who is in no learning group has no groups to go to, who looks after no applications has no overview, who facilitates nothing no reports. */
export function useDestinations(viewer: Viewer): Destination[] {
  const t = useTexts(texts);
  const { pathname } = useLocation();
  const under = (...roots: string[]): boolean => roots.some((root) => pathname === root || pathname.startsWith(`${root}/`));
  const groups = viewer.groups.nodes;
  const choices = groups.map(({ id, name, unreadCount }) => ({ id, label: name, line: t.unreadIn(unreadCount), href: paths.group(id) }));
  const all: Destination[] = [
    { id: 'home', label: t.home, shortLabel: t.home, Icon: House, href: paths.home(), current: pathname === '/', unread: 0 },
    { id: 'tracks', label: t.tracks, shortLabel: t.tracks, Icon: Route, href: paths.tracks(), current: under('/trajecten'), unread: 0 },
    { id: 'agenda', label: t.agenda, shortLabel: t.agenda, Icon: CalendarDays, href: paths.events(), current: under('/agenda'), unread: 0 },
    {
      id: 'groups',
      label: t.myGroups,
      shortLabel: t.groups,
      Icon: UsersRound,
      href: choices[0]?.href ?? paths.home(),
      choices: choices.length > 1 ? choices : undefined,
      current: under('/groepen', '/gesprekken'),
      unread: groups.reduce((sum, { unreadCount }) => sum + unreadCount, 0),
    },
    { id: 'cases', label: t.cases, shortLabel: t.cases, Icon: BriefcaseBusiness, href: paths.cases(), current: under('/casussen'), unread: 0 },
    { id: 'programme', label: t.programme, shortLabel: t.programme, Icon: ListChecks, href: paths.programme(), current: under('/programma', '/aanmeldingen'), unread: viewer.waitingApplicationCount ?? 0, counted: t.toDo },
    { id: 'reports', label: t.reports, shortLabel: t.reports, Icon: Flag, href: paths.reports(), current: under('/modereren'), unread: viewer.openReportCount ?? 0, counted: t.toLookAt },
  ];
  const hidden = { groups: groups.length === 0, programme: viewer.waitingApplicationCount === null, reports: viewer.openReportCount === null } as Partial<Record<Destination['id'], boolean>>;
  return all.filter(({ id }) => !hidden[id]);
}
