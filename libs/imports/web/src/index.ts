export { ImportView } from './import-view';
export { RecentImports } from './recent-imports';
export { UnsentInvitations } from './unsent-invitations';
export { UploadImport } from './upload-import';
