import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { db } from '@/db/client';
import { programmeOf } from '@/db/queries/programme';
import { auditLog } from '@/db/schema';
import { testWorkspace } from '@/db/testing/workspace';
import { saveProgramme } from './programme';

const logo = `data:image/svg+xml;base64,${btoa('<svg/>')}`;

it('changes what is named and leaves the rest', async () => {
  const { scope } = await testWorkspace();
  await saveProgramme(scope, { senderName: 'Northwind', brandColour: '#aa3300' });
  await saveProgramme(scope, { brandName: 'Northwind Rail', brandColour: '#003366', logo });
  expect(await programmeOf(scope)).toMatchObject({
    senderName: 'Northwind',
    brandName: 'Northwind Rail',
    brandColour: '#003366',
    logo,
  });
});

it('tells the audit log of a logo, not what is in it', async () => {
  const { scope } = await testWorkspace();
  await saveProgramme(scope, { logo });
  await saveProgramme(scope, { logo: null });
  const told = await db
    .select({ details: auditLog.details })
    .from(auditLog)
    .where(
      and(eq(auditLog.workspaceId, scope.workspaceId), eq(auditLog.action, 'programme.changed')),
    )
    .orderBy(auditLog.at);
  expect(told.map(({ details }) => details)).toEqual([{ logo: 'set' }, { logo: 'none' }]);
});
