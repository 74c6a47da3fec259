import { ApiToken } from './api-token.entity';
import { AppUser } from './app-user.entity';
import { CaseAccessRow } from './case-access.entity';
import { UserRole } from './user-role.entity';
import { WebSession } from './web-session.entity';

export const identityEntities = [AppUser, UserRole, CaseAccessRow, WebSession, ApiToken];
