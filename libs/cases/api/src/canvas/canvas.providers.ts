import { CanvasActor } from './canvas-actor.entity';
import { CanvasDoor } from './canvas-door';
import { CanvasPiecesService } from './canvas-pieces.service';
import { CaseCanvasResolver, CanvasSnapshotResolver } from './canvas.resolver';
import { CanvasRepository } from './canvas.repository';
import { CanvasRule } from './canvas-rule.entity';
import { CanvasSnapshot } from './canvas-snapshot.entity';
import { CanvasSnapshotsService } from './canvas-snapshots.service';
import { InfluenceMoment, Involvement } from './influence-moment.entity';
import { InfluenceMomentsService } from './influence-moments.service';

export const canvasEntities = [CanvasActor, CanvasRule, InfluenceMoment, Involvement, CanvasSnapshot];
export const canvasProviders = [CanvasRepository, CanvasDoor, CanvasPiecesService, InfluenceMomentsService, CanvasSnapshotsService, CaseCanvasResolver, CanvasSnapshotResolver];
