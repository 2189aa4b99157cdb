import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/link-button';
import { Panel } from '@/components/ui/panel';
import { openApiDocument } from '@/lib/api/openapi';
import { requireMember } from '@/lib/auth/member';
import { siteUrl } from '@/lib/env';
import { requestWords } from '@/lib/words/request-words';
import { richWords } from '@/lib/words/rich-words';
import { ApiOperation } from './api-operation';

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestWords();
  return { title: t('api-page.title') };
}

/** The REST API for readers, drawn from the same document that tools read. */
export default async function ApiPage() {
  await requireMember();
  const t = await requestWords();
  const document = openApiDocument();
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <>
      <Panel
        title={t('api-page.title')}
        note={t('api-page.at', { site: siteUrl() })}
        padded
        right={
          <LinkButton small prefetch={false} href="/api/v1/openapi.json">
            {t('api-page.document')}
          </LinkButton>
        }
      >
        <div className="grid gap-2">
          <p>{richWords(t, 'api-page.intro', { code })}</p>
          <p className="text-ink-2">{richWords(t, 'api-page.lists', { code })}</p>
          <nav aria-label={t('api-page.parts')} className="flex flex-wrap gap-3">
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

function code(words: ReactNode) {
  return <code className="font-mono text-xs">{words}</code>;
}
