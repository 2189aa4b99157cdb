import { openApiDocument } from '@/lib/api/openapi';

/** Open to everybody: it says nothing about any workspace. */
export function GET(): Response {
  return Response.json(openApiDocument());
}
