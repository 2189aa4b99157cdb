import type { Metadata } from 'next';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { openApiDocument } from '@/lib/api/openapi';
import { requireMember } from '@/lib/auth/member';
import { siteUrl } from '@/lib/env';
import { ApiOperation } from './api-operation';

export const metadata: Metadata = { title: 'The API' };

/** The REST API for readers, drawn from the same document that tools read. */
export default async function ApiPage() {
  await requireMember();
  const document = openApiDocument();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <>
      <Panel
        title="The API"
        note={`at ${siteUrl()}`}
        padded
        right={
          <LinkButton small prefetch={false} href="/api/v1/openapi.json">
            OpenAPI document
          </LinkButton>
        }
      >
        <div className="grid gap-2">
          <p>
            Other programs send answers in and read numbers out: JSON in UTF-8, up to 2 MB a
            request. Every request carries a key, which an admin makes, as{' '}
            <code className="font-mono text-xs">Authorization: Bearer …</code>
          </p>
          <p className="text-ink-2">
            A list answers with <Code>data</Code> and <Code>next_cursor</Code>: give it back as{' '}
            <Code>cursor</Code> for the next page. A refusal says in <Code>title</Code>,{' '}
            <Code>detail</Code> and <Code>errors</Code> what was wrong. A key that sends too much
            gets 429 and is told when to go on.
          </p>
          <nav aria-label="Parts of the API" className="flex flex-wrap gap-3">
            {document.tags.map(({ name }) => (
              <a key={name} href={`#${name}`}>
                {name}
              </a>
            ))}
          </nav>
        </div>
      </Panel>
      {document.tags.map(({ name, description }) => (
        <Panel key={name} id={name} title={name} note={description} padded>
          {operations
            .filter(({ operation }) => operation.tags.includes(name))
            .map((each) => (
              <ApiOperation
                key={each.operation.operationId}
                {...each}
                schemas={document.components.schemas}
                site={siteUrl()}
                badge={
                  <Badge tone={each.method === 'get' ? 'plain' : 'accent'}>
                    {each.method.toUpperCase()}
                  </Badge>
                }
              />
            ))}
        </Panel>
      ))}
    </>
  );
}

function Code({ children }: { children: string }) {
  return <code className="font-mono text-xs">{children}</code>;
}
