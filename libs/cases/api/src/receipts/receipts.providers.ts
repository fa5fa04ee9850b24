import { ReadConfirmation, ReadRequest } from './read-request.entity';
import { ReadConfirmationResolver, ReadersElsewhereResolver, ReceiptsResolver } from './receipts.resolver';
import { ReceiptsService } from './receipts.service';

export const receiptsEntities = [ReadRequest, ReadConfirmation];
export const receiptsProviders = [ReceiptsService, ReceiptsResolver, ReadConfirmationResolver, ReadersElsewhereResolver];
