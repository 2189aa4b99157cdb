import type { ReactNode } from 'react';
import { useWords } from '#words';
import { CopyButton } from '@/components/ui/copy-button';
import { Table, Td, Th } from '@/components/ui/table';
import type { JsonSchema, Operation } from '@/lib/api/openapi';
import { exampleCall } from './example-call';
import { type Field, fieldsOf, typeWords } from './schema-words';

/** One thing the API can be asked: what it takes, what it answers, and how to try it. */
export function ApiOperation({
  path,
  method,
  operation,
  schemas,
  site,
  badge,
}: {
  path: string;
  method: string;
  operation: Operation;
  schemas: Readonly<Record<string, JsonSchema>>;
  site: string;
  badge: ReactNode;
}) {
  const t = useWords();
  const { operationId, summary, description, parameters = [], requestBody } = operation;
  const call = exampleCall({ site, path, method, operation });
  const body = requestBody?.content['application/json']?.schema;
  const asked = parameters.map((parameter): Field => {
    const { name, required, schema } = parameter;
    return { name, required, type: typeWords(t, schema), about: parameter.description };
  });
  return (
    <details className="border-line border-b py-2 last:border-b-0" id={operationId}>
      <summary className="cursor-pointer">
        {badge} <code className="font-mono text-xs break-all">{path}</code>
        <span className="block text-ink-2">{summary}</span>
      </summary>
      <div className="grid gap-3 py-3">
        {description.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{withCode(paragraph)}</p>
        ))}
        {asked.length > 0 ? (
          <Fields caption={t('api-page.parameters-of', { summary })} fields={asked} />
        ) : null}
        {body ? (
          <Fields
            caption={t('api-page.body-of', { summary })}
            fields={fieldsOf(t, body, schemas)}
          />
        ) : null}
        <Answers operation={operation} schemas={schemas} />
        <div>
          <pre className="mb-2 rounded-md border border-line p-3 font-mono text-xs wrap-anywhere whitespace-pre-wrap">
            {call}
          </pre>
          <CopyButton text={call} label={t('api-page.copy')} />
        </div>
      </div>
    </details>
  );
}

function Fields({ caption, fields }: { caption: string; fields: readonly Field[] }) {
  const t = useWords();
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('api-page.name')}</Th>
          <Th>{t('api-page.value')}</Th>
          <Th>{t('api-page.what')}</Th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, required, type, about }) => (
          <tr key={name}>
            <th scope="row" className="font-mono text-xs font-normal">
              {name}
              {required ? (
                <span className="block font-sans text-ink-3">{t('api-page.needed')}</span>
              ) : null}
            </th>
            <Td className="text-xs">{type}</Td>
            <Td>{withCode(about)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** What comes back: the fields of the good answer, then every status with its reason. */
function Answers({
  operation,
  schemas,
}: {
  operation: Operation;
  schemas: Readonly<Record<string, JsonSchema>>;
}) {
  const t = useWords();
  const good = Object.entries(operation.responses).flatMap(([status, reply]) =>
    'description' in reply ? [{ status, reply }] : [],
  );
  const refused = Object.keys(operation.responses).filter(
    (status) => !good.some((one) => one.status === status),
  );
  const schema = good.at(-1)?.reply.content?.['application/json']?.schema;
  const fields = schema ? fieldsOf(t, schema, schemas) : [];
  return (
    <>
      <p className="text-ink-2">
        {good.map(({ status, reply }) => `${status}: ${reply.description}`).join(' ')}
        {refused.length > 0
          ? ` ${t('api-page.otherwise', { statuses: refused.join(', ') })}`
          : null}
      </p>
      {fields.length > 0 ? (
        <Fields caption={t('api-page.answer-of', { summary: operation.summary })} fields={fields} />
      ) : null}
    </>
  );
}

/** Words between backquotes as code. */
function withCode(text: string): ReactNode[] {
  return Array.from(text.matchAll(/`([^`]*)`|[^`]+/g), ({ 0: words, 1: code, index }) =>
    code === undefined ? (
      words
    ) : (
      <code key={index} className="font-mono text-xs">
        {code}
      </code>
    ),
  );
}
