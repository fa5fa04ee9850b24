export { GroupFragment, GroupMembersFragment } from './fragments';
export { GroupFacilitators, MembersInShort, NowHere } from './group-rail';
export { GroupMembersList } from './group-members';
export { ArchiveGroup } from './archive-group';
export { UpdateGroup } from './update-group';
export { TrackGroups, TrackGroupsFragment } from './track-groups';
export { applyGroupNews } from './groups.live';
