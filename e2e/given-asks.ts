import { createHmac, hkdfSync } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { newId } from '@/db/id';
import * as schema from '@/db/schema';
import { authSecret, onDatabase } from './sign-in';

/** An invitation to answer the CES question of `givenAnswers`, and the place it asks at. */
export type GivenAsk = {
  readonly askId: string;
  readonly surveyId: string;
  readonly touchpointId: string;
  readonly channelId: string;
  readonly customerId: string;
  /** Where it is answered: `/s/…`. */
  readonly path: string;
};

/** Invites the customer of a workspace that `givenAnswers` has filled. */
export async function givenAsk(
  databaseUrl: string,
  workspaceId: string,
  parts: Partial<typeof schema.asks.$inferInsert> & { content?: object } = {},
): Promise<GivenAsk> {
  const { content, ...given } = parts;
  return onDatabase(databaseUrl, async (db) => {
    const of = <Table extends typeof schema.surveyVersions | typeof schema.touchpoints>(
      table: Table,
    ) => eq(table.workspaceId, workspaceId);
    const [version] = await db
      .select()
      .from(schema.surveyVersions)
      .where(of(schema.surveyVersions));
    const [touchpoint] = await db.select().from(schema.touchpoints).where(of(schema.touchpoints));
    const [channel] = await db
      .select()
      .from(schema.channels)
      .where(eq(schema.channels.workspaceId, workspaceId));
    const [customer] = await db
      .select()
      .from(schema.customers)
      .where(eq(schema.customers.workspaceId, workspaceId));
    if (!version || !touchpoint || !channel || !customer) {
      throw new Error('givenAnswers comes first');
    }
    if (content) {
      await db.update(schema.surveyVersions).set({ content }).where(of(schema.surveyVersions));
    }
    const askId = newId();
    const now = new Date();
    const ask = {
      workspaceId,
      id: askId,
      surveyId: version.surveyId,
      surveyVersionId: version.id,
      touchpointId: touchpoint.id,
      channelId: channel.id,
      customerId: customer.id,
      address: 'maren@example.com',
      attributes: { subject: 'Payslip missing' },
      state: 'sent' as const,
      sendAt: now,
      sentAt: now,
      sentDay: now.toISOString().slice(0, 10),
      closesAt: new Date(now.getTime() + 28 * 86_400_000),
      ...given,
    };
    await db.insert(schema.asks).values(ask);
    const { surveyId, touchpointId, channelId, customerId } = ask;
    const path = `/s/${token(0, workspaceId, askId)}`;
    return { askId, surveyId, touchpointId, channelId, customerId: customerId ?? '', path };
  });
}

/** The link by which anybody may answer at a place. */
export function publicPath(
  workspaceId: string,
  by: 'link' | 'widget' | 'qr' | 'kiosk',
  { surveyId, touchpointId, channelId }: Pick<GivenAsk, 'surveyId' | 'touchpointId' | 'channelId'>,
): string {
  const kind = ['invitation', 'link', 'widget', 'qr', 'kiosk'].indexOf(by);
  return `/s/${token(kind, workspaceId, surveyId, touchpointId, channelId)}`;
}

/** A signed token as the product makes it, with the secret of the browser tests. */
function token(kind: number, ...ids: string[]): string {
  const body = Buffer.concat([
    Buffer.from([kind]),
    ...ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex')),
  ]);
  const key = Buffer.from(hkdfSync('sha256', authSecret, '', 'ergograph survey links', 32));
  const mac = createHmac('sha256', key).update(body).digest().subarray(0, 16);
  return Buffer.concat([body, mac]).toString('base64url');
}

/** The answers of a workspace that came by invitations and links. */
export function answersGiven(databaseUrl: string, workspaceId: string) {
  return onDatabase(databaseUrl, async (db) => {
    const rows = await db
      .select({
        score: schema.responses.score,
        comment: schema.responses.comment,
        state: schema.responses.state,
        source: schema.responses.source,
        reason: schema.responseDetails.quarantineReason,
        mayCallBack: schema.responseDetails.mayCallBack,
      })
      .from(schema.responses)
      .innerJoin(schema.responseDetails, eq(schema.responseDetails.responseId, schema.responses.id))
      .where(eq(schema.responses.workspaceId, workspaceId));
    return rows;
  });
}
