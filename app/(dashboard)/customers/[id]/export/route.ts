import * as z from 'zod';
import { audit } from '@/db/mutations/audit';
import { customerRecord, findCustomerById } from '@/db/queries/one-customer';
import { findMember } from '@/lib/auth/member';
import { may } from '@/lib/auth/roles';

/** All that is stored of one customer, as JSON to hand out to them. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/customers/[id]/export'>,
): Promise<Response> {
  const member = await findMember();
  if (!member || !may(member.role, 'people:erase')) return new Response(null, { status: 403 });
  const { scope } = member;
  const { id } = await params;
  const customer = z.uuid().safeParse(id).success ? await findCustomerById(scope, id) : null;
  if (!customer) return new Response(null, { status: 404 });
  const record = await customerRecord(scope, customer);
  await audit(scope, 'export.customer', { id });
  return new Response(`${JSON.stringify(record, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="customer-${id}.json"`,
      'cache-control': 'no-store',
    },
  });
}
