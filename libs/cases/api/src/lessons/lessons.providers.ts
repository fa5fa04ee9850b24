import { Lesson } from './lesson.entity';
import { LessonsRepository } from './lessons.repository';
import { CaseLessonsResolver, LessonResolver } from './lessons.resolver';
import { LessonsService } from './lessons.service';

export const lessonsEntities = [Lesson];
export const lessonsProviders = [LessonsRepository, LessonsService, CaseLessonsResolver, LessonResolver];
