export { CasesModule } from './cases.module';
export { CaseFile } from './case-file.entity';
export { Document } from './document.entity';
export { DocumentVersion } from './document-version.entity';
export { Share, ShareVersion } from './sharing/share.entity';
export { SharingService } from './sharing/sharing.service';
export { CasesService } from './cases.service';
export { CaseCourseService } from './course/case-course.service';
