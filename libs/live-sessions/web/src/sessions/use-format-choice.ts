import { useState } from 'react';
import { useQuery } from '@apollo/client/react';
import { sessionFormats, type SessionFormat } from '@leerkring/contract';
import { OwnFormatsQuery, type OwnFormatData } from '../own-formats/own-formats.queries';

/** How a session is held, as it stands. */
export interface HeldFormat {
  format: SessionFormat;
  /** The own format of the group that it is made of, if it is. */
  ownFormat?: { id: string; name: string } | null;
}

export interface FormatChoice {
  /** A session format, or the id of an own one. */
  value: string;
  onChange: (value: string) => void;
  /** What the facilitators of the group made themselves. */
  own: readonly OwnFormatData[];
  /** What those of its track keep for its groups. */
  shared: readonly OwnFormatData[];
  /** What stood there before, which may be off the list since. */
  before: HeldFormat;
  /** What is sent of it. */
  input: { format: SessionFormat } | { ownFormatId: string };
}

/** The format of a session while a facilitator chooses it. */
export function useFormatChoice(groupId: string, before: HeldFormat): FormatChoice {
  const [value, onChange] = useState<string>(before.ownFormat?.id ?? before.format);
  const { data } = useQuery(OwnFormatsQuery, { variables: { id: groupId }, fetchPolicy: 'cache-and-network' });
  const given = sessionFormats.find((one) => one === value);
  return { value, onChange, own: data?.group.ownFormats ?? [], shared: data?.group.track.ownFormats ?? [], before, input: given ? { format: given } : { ownFormatId: value } };
}
